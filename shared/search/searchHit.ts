/** Record kinds that the search box finds. */
export const foundKinds = ['attendee', 'enterprise', 'position', 'university', 'booth'] as const
export type FoundKind = (typeof foundKinds)[number]

/** One record that fits what was typed. Words of the screen (labels of kinds and choices) are not in it. */
export interface SearchHit {
  readonly kind: FoundKind
  readonly id: string
  readonly title: string
  /** Organisation, student number, place: what tells two of the same name apart. */
  readonly subtitle: string
  /** The field that fitted; `enterpriseId` or `universityId` when it was the organisation's name. */
  readonly matched: string
  /** Id of the attendee's kind (shared/reference/attendeeKinds.ts); null for other records. */
  readonly attendeeKind: string | null
  /** Whose representative, position or booth it is. */
  readonly enterpriseId: string | null
  readonly universityId: string | null
  /** The last four digits of the attendee's phone. */
  readonly phoneTail: string | null
}

export interface SearchOptions {
  /** All when absent. */
  readonly kinds?: readonly FoundKind[]
  /** At most so many of each kind; 20 when absent. */
  readonly limit?: number
}

/** A value that lists are filtered and sorted by. */
export type Facet = string | number | boolean | null

export interface ListOptions {
  readonly text?: string
  /** Facets that must have the value, or one of the values. */
  readonly filter?: Readonly<Record<string, Facet | readonly Facet[]>>
  /** A facet; without it, by rank when there is text, else in the order of registration. */
  readonly sort?: { readonly by: string; readonly isDescending: boolean }
}

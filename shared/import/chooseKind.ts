import type { Header } from './findHeaders.ts'
import { headerIndexes } from './headerIndex.ts'
import { type ImportKind, nameColumnId } from './importColumns.ts'
import { matchWhole } from './matchHeaders.ts'

/**
 * Which of the kinds that know a header its list is. Lists share most of their words, so each special kind asks for
 * something of its own and for the absence of what only the general one has.
 */
export function chooseKind(readings: readonly Header[]): Header | undefined {
  const fitting = readings.filter(isFitting)
  return fitting.toSorted(byEvidence)[0] ?? readings.toSorted(byEvidence)[0]
}

export const isFitting = (header: Header): boolean => fits[header.kind](idsOf(header), namesDelegate(header))

const idsOf = ({ match }: Header): ReadonlySet<string> => new Set(match.columns.flatMap((column) => column?.id ?? []))

/** The name column first, then the better match, then the more special kind, then the row further up. */
const byEvidence = (a: Header, b: Header): number =>
  Number(b.hasName) - Number(a.hasName) ||
  b.match.score - a.match.score ||
  order.indexOf(a.kind) - order.indexOf(b.kind) ||
  a.row - b.row

const order: readonly ImportKind[] = ['assistanceCase', 'position', 'booth', 'university', 'enterprise', 'attendee']

/** Whether the header of the people says that they were sent: 参会代表, 领队. */
const namesDelegate = ({ kind, texts, match }: Header): boolean =>
  kind === 'university' &&
  match.columns.some(
    (column, index) =>
      column?.id === 'attendee.name' && matchWhole(texts[index] ?? '', headerIndexes.attendee) === undefined,
  )

const hasAny = (ids: ReadonlySet<string>, wanted: readonly string[]): boolean => wanted.some((id) => ids.has(id))

const fits: Readonly<Record<ImportKind, (ids: ReadonlySet<string>, isDelegates: boolean) => boolean>> = {
  attendee: () => true,
  enterprise: () => true,
  // Where a list says more of the enterprise than who it is, the reading as an enterprise list knows more columns.
  position: (ids) => ids.has(nameColumnId.position) && hasAny(ids, ['enterprise.name', 'enterprise.creditCode']),
  university: (ids, isDelegates) =>
    ids.has('university.name') &&
    (hasAny(ids, ['university.code', 'university.location', 'university.level', 'attendee.title']) || isDelegates),
  booth: (ids) => ids.has('booth.number') && hasAny(ids, ['venueHall.name', 'enterprise.name']),
  assistanceCase: (ids) =>
    hasAny(
      ids,
      ['responsible', 'needs', 'steps', 'outcome'].map((key) => `assistanceCase.${key}`),
    ),
}

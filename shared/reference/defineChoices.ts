/**
 * A closed list of words: stable ids for records and the wire, labels for screens, aliases for spreadsheets.
 * Aliases of one list must not overlap, or an import would depend on the order of the list; that is checked at load.
 */
import { comparisonKey } from '../identifiers/normaliseText.ts'

export type ChoiceLanguage = 'zh' | 'en'

export type Choice<Id extends string = string> = {
  readonly id: Id
  readonly zh: string
  readonly en: string
  /** Further spellings found in spreadsheets; id, zh and en always match without being listed. */
  readonly aliases?: readonly string[]
}

export type Choices<Id extends string = string> = {
  /** For `z.enum(choices.ids)`. */
  readonly ids: readonly [Id, ...Id[]]
  readonly entries: readonly Choice<Id>[]
  label(id: Id, language: ChoiceLanguage): string
  /** The id a cell means, whatever its case, width and spacing; undefined when nothing matches. */
  match(text: string): Id | undefined
  has(text: string): text is Id
  /** Value and label pairs in list order, for a select. */
  options(language: ChoiceLanguage): { value: Id; label: string }[]
}

/** The id type of a list: `ChoiceId<typeof degrees>`. */
export type ChoiceId<C extends { readonly ids: readonly string[] }> = C['ids'][number]

/** Throws when two entries claim the same id or alias: that is a mistake in the list, never in the input. */
export const defineChoices = <const Id extends string>(
  entries: readonly [Choice<Id>, ...Choice<Id>[]],
): Choices<Id> => {
  const [first, ...rest] = entries
  const byId = new Map<string, Choice<Id>>(entries.map((entry) => [entry.id, entry]))
  const byAlias = indexAliases(entries)
  return {
    ids: [first.id, ...rest.map((entry) => entry.id)],
    entries,
    label: (id, language) => byId.get(id)?.[language] ?? id,
    match: (text) => byAlias.get(comparisonKey(text)),
    has: (text): text is Id => byId.has(text),
    options: (language) => entries.map((entry) => ({ value: entry.id, label: entry[language] })),
  }
}

const indexAliases = <Id extends string>(entries: readonly Choice<Id>[]): ReadonlyMap<string, Id> => {
  const index = new Map<string, Id>()
  for (const entry of entries) {
    for (const spelling of [entry.id, entry.zh, entry.en, ...(entry.aliases ?? [])]) {
      const key = comparisonKey(spelling)
      const owner = index.get(key)
      if (key === '' || (owner !== undefined && owner !== entry.id)) {
        throw new Error(`choice alias "${spelling}" of ${entry.id} is empty or already means ${owner}`)
      }
      index.set(key, entry.id)
    }
  }
  return index
}

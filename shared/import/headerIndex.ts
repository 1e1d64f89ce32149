import { comparisonKey } from '../identifiers/normaliseText.ts'
import {
  countingHeaders,
  type ImportColumn,
  type ImportKind,
  importColumns,
  importKinds,
  otherHeaders,
} from './importColumns.ts'

/** What a header may mean, and how good the evidence is. */
export interface HeaderMeaning {
  readonly column: ImportColumn
  readonly score: number
  /**
   * Which of two headers of one field is the better, whatever their order in the file: lower is better. The label comes
   * first, then the aliases as the definition lists them.
   */
  readonly rank: number
}

/** By the header's comparison key. */
export type HeaderIndex = ReadonlyMap<string, HeaderMeaning>

// The definition's own header is better evidence than an alias, which several records may share. That a column is known
// at all counts for more than how: the reading that explains the most columns of a list is the right one.
const labelScore = 5
const aliasScore = 4

function indexHeaders(known: readonly ImportColumn[]): HeaderIndex {
  const index = new Map<string, HeaderMeaning>()
  const add = (spelling: string, meaning: HeaderMeaning) => {
    // Our own labels have remarks too: 月薪上限（元） may come back as 月薪上限 or 月薪上限（元）（必填）.
    for (const key of [comparisonKey(spelling), comparisonKey(withoutRemarks(spelling))]) {
      if (meaning.score > (index.get(key)?.score ?? 0)) index.set(key, meaning)
    }
  }
  for (const column of known) {
    for (const label of [column.header.zh, column.header.en]) add(label, { column, score: labelScore, rank: 0 })
    column.aliases.forEach((alias, place) => {
      add(alias, { column, score: aliasScore, rank: place + 1 })
    })
  }
  return index
}

export const headerIndexes: Readonly<Record<ImportKind, HeaderIndex>> = {
  attendee: indexHeaders(importColumns.attendee),
  enterprise: indexHeaders(importColumns.enterprise),
  position: indexHeaders(importColumns.position),
  university: indexHeaders(importColumns.university),
  booth: indexHeaders(importColumns.booth),
  assistanceCase: indexHeaders(importColumns.assistanceCase),
}

/** Every header that any kind knows. */
export const allHeaderKeys: ReadonlySet<string> = new Set(
  importKinds.flatMap((kind) => [...headerIndexes[kind].keys()]),
)

const passedOverKeys = new Set([...countingHeaders, ...otherHeaders].map(comparisonKey).filter((key) => key !== ''))

/** Running numbers, reasons, and what no record keeps: known, and never imported. */
export const isPassedOver = (header: string): boolean =>
  header.trim() === '#' || (header.length <= longestHeader && passedOverKeys.has(comparisonKey(withoutRemarks(header))))

/** With all that forms write into a header about how to fill it in; beyond it a cell is prose and costs time. */
export const longestHeader = 500

/** Between a bracket and the next one only: a text full of brackets that never close must not be searched from each. */
export function withoutRemarks(text: string): string {
  return text.replace(/[（(【[][^（(【[）)】\]]*[）)】\]]/g, '')
}

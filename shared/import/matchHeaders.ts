import { comparisonKey } from '../identifiers/normaliseText.ts'
import type { ImportColumn } from './importColumns.ts'

/** Which column each header means; null where nobody knows it. `score` tells header rows from data rows. */
export interface HeaderMatch {
  readonly columns: readonly (ImportColumn | null)[]
  readonly score: number
}

// The definition's own header is better evidence than an alias, which several records may share.
const labelScore = 3
const aliasScore = 2

/**
 * Matches headers whatever their width, case, spaces and remarks: "手机号（必填）", "Student ID *" and "姓名/Name" are
 * all known. Two headers never fill the same column: the better match wins, then the one further left.
 */
export function matchHeaders(headers: readonly string[], known: readonly ImportColumn[]): HeaderMatch {
  const index = indexHeaders(known)
  const matches = headers.map((header) => matchOne(header, index))
  const winners = new Map<string, number>()
  matches.forEach((match, position) => {
    if (match === undefined) return
    const winner = winners.get(match.column.id)
    const best = winner === undefined ? 0 : (matches[winner]?.score ?? 0)
    if (match.score > best) winners.set(match.column.id, position)
  })
  const columns = matches.map((match, position) =>
    match !== undefined && winners.get(match.column.id) === position ? match.column : null,
  )
  const score = columns.reduce(
    (sum, column, position) => sum + (column === null ? 0 : (matches[position]?.score ?? 0)),
    0,
  )
  return { columns, score }
}

interface Candidate {
  readonly column: ImportColumn
  readonly score: number
}

function indexHeaders(known: readonly ImportColumn[]): ReadonlyMap<string, Candidate> {
  const index = new Map<string, Candidate>()
  const add = (spelling: string, candidate: Candidate) => {
    // Our own labels have remarks too: 月薪上限（元） may come back as 月薪上限 or 月薪上限（元）（必填）.
    for (const key of [comparisonKey(spelling), comparisonKey(withoutRemarks(spelling))]) {
      if (candidate.score > (index.get(key)?.score ?? 0)) index.set(key, candidate)
    }
  }
  for (const column of known) {
    for (const label of [column.header.zh, column.header.en]) add(label, { column, score: labelScore })
    for (const alias of column.aliases) add(alias, { column, score: aliasScore })
  }
  return index
}

function matchOne(header: string, index: ReadonlyMap<string, Candidate>): Candidate | undefined {
  const whole = index.get(comparisonKey(header)) ?? index.get(comparisonKey(withoutRemarks(header)))
  if (whole !== undefined) return whole
  const parts = header
    .split(/[/|\n]| (?=\p{Script=Latin})/u)
    .flatMap((part) => index.get(comparisonKey(withoutRemarks(part))) ?? [])
  const [first, ...rest] = parts
  // "学校/专业" names two things; a column that holds both fits neither.
  return rest.every((part) => part.column.id === first?.column.id) ? first : undefined
}

const withoutRemarks = (header: string): string => header.replace(/[（(【[].*?[）)】\]]/g, '')

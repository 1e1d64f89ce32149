import { parseIdentityNumber } from '../identifiers/identityNumber.ts'
import { contradictsHeader, guessColumn, looksLike, type UniversityKeys } from './guessColumn.ts'
import { isPassedOver } from './headerIndex.ts'
import { type HeaderMemory, recallHeader } from './headerMemory.ts'
import { type ImportColumn, type ImportKind, importColumns } from './importColumns.ts'
import type { MappedColumn, MappingBasis } from './mappedColumn.ts'
import { namesSomethingElse } from './matchHeaders.ts'
import type { SheetRow } from './sheet.ts'

import { valuesIn } from './valuesIn.ts'

export interface MappingEvidence {
  readonly kind: ImportKind
  readonly texts: readonly string[]
  readonly byHeader: readonly (ImportColumn | null)[]
  /** Columns whose header is known while another one fills its field. */
  readonly isSpare: readonly boolean[]
  readonly memory: HeaderMemory
  /** By the column's index; what a person chose. */
  readonly choices: Readonly<Record<number, string | null>>
  /** The first column of the table and the one after its last. */
  readonly span: readonly [from: number, to: number]
  readonly universities?: UniversityKeys
}

const exampleCount = 3
const guessedRows = 200

/**
 * Which field each column fills. What a person chose stands above what was chosen last time, that above the header, and
 * the content decides only where nothing else does. No field is filled twice.
 */
export function mapColumns(evidence: MappingEvidence, rows: readonly SheetRow[]): readonly MappedColumn[] {
  const { kind, texts, span, universities } = evidence
  const [from, to] = [span[0], Math.min(span[1], widthOf(texts, rows))]
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset)
  const chosen = new Map<number, { readonly column: ImportColumn | null; readonly basis: MappingBasis }>()
  const taken = new Set<string>()
  const doubted = doubtHeaders(evidence, indexes, rows)
  const steps = [byPerson, byMemory, byHeader] as const
  for (const step of steps) {
    for (const index of indexes) {
      if (chosen.has(index) || (step === byHeader && doubted.has(index))) continue
      const found = step(evidence, index)
      if (found === undefined || (found.column !== null && taken.has(found.column.id))) continue
      chosen.set(index, found)
      if (found.column !== null) taken.add(found.column.id)
    }
  }
  for (const index of indexes) {
    const header = texts[index] ?? ''
    if (chosen.has(index) || evidence.isSpare[index] === true) continue
    if (isPassedOver(header) || namesSomethingElse(header)) continue
    const open = new Set(importColumns[kind].flatMap(({ id }) => (taken.has(id) ? [] : [id])))
    const id = guessColumn(valuesIn(rows, index, guessedRows), open, universities)
    const column = importColumns[kind].find((candidate) => candidate.id === id)
    if (column === undefined) continue
    chosen.set(index, { column, basis: 'content' })
    taken.add(column.id)
  }
  return indexes.flatMap((index) => {
    const header = texts[index] ?? ''
    const { column, basis } = chosen.get(index) ?? { column: null, basis: null }
    const values = valuesIn(rows, index, exampleCount)
    const isSecret = column?.field.sensitivity === 'sensitive'
    const examples = isSecret ? [] : values.filter((value) => !parseIdentityNumber(value).ok)
    return header === '' && values.length === 0 ? [] : [{ index, header, column, basis, examples }]
  })
}

/** Headers that stand above the wrong columns: the content decides there, as if they said nothing. */
function doubtHeaders(
  { byHeader: columns, universities }: MappingEvidence,
  indexes: readonly number[],
  rows: readonly SheetRow[],
): ReadonlySet<number> {
  const doubted = new Set<number>()
  const values = (index: number) => valuesIn(rows, index, guessedRows)
  for (const index of indexes) {
    const id = columns[index]?.id
    if (id !== undefined && contradictsHeader(id, values(index), universities)) doubted.add(index)
  }
  // Mobile numbers could be student numbers; below 学号 in a list whose phones stand elsewhere they are none.
  const phone = columns.findIndex((column) => column?.id === 'attendee.phone')
  const number = columns.findIndex((column) => column?.id === 'attendee.studentNumber')
  const numbers = number >= 0 && doubted.has(phone) ? values(number) : []
  if (numbers.length > 0 && numbers.every((value) => looksLike('attendee.phone', value))) doubted.add(number)
  return doubted
}

type Found = { readonly column: ImportColumn | null; readonly basis: MappingBasis } | undefined

function byPerson({ kind, choices }: MappingEvidence, index: number): Found {
  if (!Object.hasOwn(choices, index)) return undefined
  const id = choices[index] ?? null
  return { column: importColumns[kind].find((column) => column.id === id) ?? null, basis: 'person' }
}

function byMemory({ kind, texts, memory }: MappingEvidence, index: number): Found {
  const column = recallHeader(memory, kind, texts[index] ?? '')
  return column === undefined ? undefined : { column, basis: 'memory' }
}

function byHeader({ byHeader: columns }: MappingEvidence, index: number): Found {
  const column = columns[index] ?? null
  return column === null ? undefined : { column, basis: 'header' }
}

const widthOf = (texts: readonly string[], rows: readonly SheetRow[]): number =>
  Math.max(texts.length, ...rows.slice(0, guessedRows).map((row) => row.cells.length))

import type { ImportKind } from './importColumns.ts'
import { isBlank } from './isBlank.ts'
import type { TableShape } from './mappedColumn.ts'
import type { RepairCell } from './repairCell.ts'
import type { SheetRow } from './sheet.ts'

/**
 * Lists name an enterprise once and leave the cells below empty for the rest of its positions, a university for the rest
 * of its delegates, a hall for the rest of its booths. (Where cells are merged, the reader has shared the text already; separated text knows no merging.)
 * The rows below get the name back, and the preview says so. Null for columns that are not written that way.
 */
export function fillGroups(id: string, index: number, table: TableShape): RepairCell | null {
  const entries = entryIds[table.kind]?.[id]
  if (entries === undefined) return null
  const columnOf = (wanted: string) => table.mapping.find(({ column }) => column?.id === wanted)?.index
  const entryIndexes = entries.flatMap((entry) => columnOf(entry) ?? [])
  const isGroup =
    table.kind === 'attendee'
      ? groupsPeople(index, table)
      : table.kind !== 'booth' || !namesAgain(index, entryIndexes, table.rows)
  const filled = entryIndexes.length > 0 && isGroup ? textsAbove(index, entryIndexes, columnOf(code), table.rows) : null
  if (filled === null || filled.size === 0) return null
  return (_cell, { row }) => {
    const text = filled.get(row)
    return text === undefined ? null : { text, note: { code: 'IMPORT_REPAIRED_GROUP', details: { field: id } } }
  }
}

/** A list of people is grouped by its first column, unless they study: a student's university may well be missing. */
const groupsPeople = (index: number, { mapping }: TableShape): boolean =>
  mapping.every(({ index: other, column }) => column === null || (other >= index && !studies.has(column.id)))

/** Booths may be in no hall: a list that names a hall in each of its rows means it where it names none. */
const namesAgain = (index: number, entries: readonly number[], rows: readonly SheetRow[]): boolean =>
  rows.some((row, place) => {
    const own = textAt(row, index)
    const isEntry = entries.some((entry) => textAt(row, entry) !== '')
    return isEntry && own !== '' && own === textAt(rows[place - 1], index)
  })

const studies: ReadonlySet<string> = new Set(
  ['studentNumber', 'major', 'degree', 'graduationYear'].map((key) => `attendee.${key}`),
)

const code = 'enterprise.creditCode'

/** What may be merged over rows, with the columns that say that such a row has an entry of its own. */
const entryIds: Readonly<Partial<Record<ImportKind, Readonly<Record<string, readonly string[] | undefined>>>>> = {
  attendee: { 'attendee.enterpriseId': ['attendee.name'], 'attendee.universityId': ['attendee.name'] },
  enterprise: { 'enterprise.name': ['position.title', 'booth.number'] },
  position: { 'enterprise.name': ['position.title'] },
  university: { 'university.name': ['attendee.name'] },
  booth: { 'venueHall.name': ['booth.number'] },
}

/** By row. A credit code of its own says that the row is about another enterprise, whose name is missing. */
function textsAbove(
  index: number,
  entries: readonly number[],
  codeIndex: number | undefined,
  rows: readonly SheetRow[],
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  let above = ''
  let codeAbove = ''
  for (const row of rows) {
    const own = textAt(row, index)
    const ownCode = textAt(row, codeIndex)
    if (own !== '') [above, codeAbove] = [own, ownCode]
    else if (
      above !== '' &&
      (ownCode === '' || ownCode === codeAbove) &&
      entries.some((entry) => textAt(row, entry) !== '')
    )
      texts.set(row.row, above)
  }
  return texts
}

function textAt(row: SheetRow | undefined, column: number | undefined): string {
  const cell = column === undefined ? undefined : row?.cells[column]
  return cell === undefined || (cell.kind !== 'error' && isBlank(cell.text)) ? '' : cell.text
}

import { parseIdentityNumber } from '#shared/identifiers/identityNumber.ts'
import type { ParsedRow, RowRemark } from '#shared/import/parseRow.ts'
import type { ParsedSheet } from '#shared/import/parseSheet.ts'
import type { MappedColumn } from '#shared/import/recogniseSheet.ts'
import type { SheetRow } from '#shared/import/sheet.ts'
import { type CellRemark, type ImportPreview, listedRemarks, type PreviewRow, sampleRows } from './importMessages.ts'
import type { SheetPlan } from './planSheet.ts'

/** What the screen shows before anything is saved. An identity number under a header that nobody knows is not shown either. */
export function previewImport(sheet: ParsedSheet, plan: SheetPlan): ImportPreview {
  return {
    kind: sheet.kind,
    headerRow: sheet.headerRow,
    columns: sheet.mapping.map(({ index, header, column, examples }) => ({
      index,
      header,
      columnId: column?.id ?? null,
      examples: isSensitive(column) ? [] : examples.filter((text) => !parseIdentityNumber(text).ok),
    })),
    rowCount: sheet.rows.length,
    acceptedRows: plan.accepted.size,
    refusedRows: plan.refusedRows,
    added: plan.added,
    sample: sampleOf(sheet, plan),
    refused: describeRemarks(sheet, plan.refused),
    notes: describeRemarks(
      sheet,
      sheet.parsed.flatMap((row) => (plan.accepted.has(row.row) ? row.notes : [])),
    ),
    unlistedUniversities: plan.kind === 'attendee' ? unlisted(plan) : [],
    attendeeKind: sheet.attendeeKind,
    hasSensitiveColumns: sheet.mapping.some(({ column }) => isSensitive(column)),
  }
}

/** Remarks with what stands in their cells, for the person who has to mend them. */
export function describeRemarks(sheet: ParsedSheet, remarks: readonly RowRemark[]): readonly CellRemark[] {
  const columns = new Map(sheet.mapping.map((mapped) => [mapped.index, mapped]))
  const listed = remarks.slice(0, listedRemarks)
  const rows = rowsOf(sheet.rows, new Set(listed.map((remark) => remark.row)))
  return listed.map((remark) => {
    const mapped = columns.get(remark.column ?? -1)
    return { ...remark, header: mapped?.header ?? '', text: textOf(rows.get(remark.row), mapped) }
  })
}

const isSensitive = (column: MappedColumn['column']): boolean => column?.field.sensitivity === 'sensitive'

const rowsOf = (rows: readonly SheetRow[], wanted: ReadonlySet<number>): ReadonlyMap<number, SheetRow> =>
  new Map(rows.flatMap((row) => (wanted.has(row.row) ? [[row.row, row] as const] : [])))

const shownCharacters = 60

function textOf(row: SheetRow | undefined, mapped: MappedColumn | undefined): string {
  if (mapped === undefined || isSensitive(mapped.column)) return ''
  return (row?.cells[mapped.index]?.text ?? '').slice(0, shownCharacters)
}

function sampleOf(sheet: ParsedSheet, plan: SheetPlan): readonly PreviewRow[] {
  const universities = plan.kind === 'attendee' ? universityNames(plan) : new Map<number, string>()
  const sample: PreviewRow[] = []
  for (const row of sheet.parsed) {
    if (sample.length === sampleRows) break
    if (plan.accepted.has(row.row)) sample.push({ row: row.row, values: shownValues(row, sheet.mapping, universities) })
  }
  return sample
}

function shownValues(
  row: ParsedRow,
  mapping: readonly MappedColumn[],
  universities: ReadonlyMap<number, string>,
): PreviewRow['values'] {
  const sensitive = new Set(
    mapping.flatMap(({ column }) => (column !== null && isSensitive(column) ? [column.id] : [])),
  )
  const open = [...row.values].filter(([id]) => !sensitive.has(id))
  const university = universities.get(row.row)
  return Object.fromEntries(university === undefined ? open : [...open, ['attendee.universityId', university]])
}

type PeoplePlan = Extract<SheetPlan, { readonly kind: 'attendee' }>

/** The name in the list where the row wrote it differently, or only a code. */
const universityNames = ({ plan }: PeoplePlan): Map<number, string> =>
  new Map(
    plan.accepted
      .slice(0, sampleRows)
      .flatMap(({ draft, university }) =>
        university !== null && 'add' in university ? [[draft.row, university.add.name] as const] : [],
      ),
  )

const unlisted = ({ plan }: PeoplePlan): readonly string[] =>
  [...plan.newUniversities.values()]
    .filter((university) => university.code === null)
    .map((university) => university.name)

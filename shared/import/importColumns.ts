import { assistanceCase } from '../records/assistanceCase.ts'
import { attendee } from '../records/attendee.ts'
import { booth } from '../records/booth.ts'
import type { RecordDefinition } from '../records/defineRecord.ts'
import { enterprise } from '../records/enterprise.ts'
import { position } from '../records/position.ts'
import { type Column, projectColumns } from '../records/projectColumns.ts'
import { university } from '../records/university.ts'
import { venueHall } from '../records/venueHall.ts'

/** What the rows of a sheet are. */
export const importKinds = ['attendee', 'enterprise', 'position', 'university', 'booth', 'assistanceCase'] as const
export type ImportKind = (typeof importKinds)[number]

/** A column that a sheet may have; `id` is `record.field`, because one row can feed several records. */
export interface ImportColumn extends Column {
  readonly id: string
}

const attendeeColumns = [...columnsOf(attendee), ...columnsOf(university, ['code'])]
const enterpriseColumns = [...columnsOf(enterprise), ...columnsOf(booth, ['number']), ...columnsOf(position)]

/** In order of preference where two records share an alias. */
export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  attendee: attendeeColumns,
  enterprise: enterpriseColumns,
  position: [...columnsOf(enterprise, ['name']), ...columnsOf(position)],
  university: [...columnsOf(university), ...columnsOf(attendee, ['name', 'phone', 'title'])],
  booth: [...columnsOf(booth, ['number']), ...columnsOf(venueHall), ...columnsOf(enterprise, ['name'])],
  assistanceCase: [...attendeeColumns, ...columnsOf(assistanceCase)],
}

/** Without this column a sheet is not of the kind. */
export const nameColumnId: Readonly<Record<ImportKind, string>> = {
  attendee: 'attendee.name',
  enterprise: 'enterprise.name',
  position: 'position.title',
  university: 'university.name',
  booth: 'booth.number',
  assistanceCase: 'attendee.name',
}

function columnsOf(definition: RecordDefinition, keys?: readonly string[]): readonly ImportColumn[] {
  return projectColumns(definition)
    .filter((column) => keys === undefined || keys.includes(column.key))
    .map((column) => ({ ...column, id: `${definition.kind}.${column.key}` }))
}

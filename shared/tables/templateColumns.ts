import { type ImportColumn, type ImportKind, importColumns, nameColumnId } from '../import/importColumns.ts'

/**
 * The columns that a template of the kind asks for: all that its import knows. Sensitive ones are asked for only where
 * the work needs them, in the list of students to be assisted; and an identity number is not needed even there.
 */
export const templateColumns = (kind: ImportKind): readonly ImportColumn[] =>
  importColumns[kind].filter(
    ({ field, key }) => field.sensitivity !== 'sensitive' || (asksForSensitive.has(kind) && key !== 'identityNumber'),
  )

const asksForSensitive: ReadonlySet<string> = new Set(['assistanceCase'])

/** Whether an import refuses a row without a value in the column. */
export const isNeeded = (kind: ImportKind, { id, field }: ImportColumn): boolean =>
  id === nameColumnId[kind] || (field.isRequired && id.startsWith(`${kind}.`))

import { type ImportColumn, type ImportKind, importColumns, requiredColumnIds } from '../import/importColumns.ts'
import { isRecordKind, records } from '../records/registry.ts'

/**
 * The columns that a template of the kind asks for: all that its import knows. Sensitive ones are asked for only where
 * the work needs them, in the list of students to be assisted; and an identity number is not needed even there.
 */
export const templateColumns = (kind: ImportKind): readonly ImportColumn[] =>
  importColumns[kind].filter(
    ({ id, field, key }) =>
      isField(id) && (field.sensitivity !== 'sensitive' || (asksForSensitive.has(kind) && key !== 'identityNumber')),
  )

/** An import also knows columns that fill several fields, such as a range of pay; a template asks for each of them. */
function isField(id: string): boolean {
  const [record = '', key = ''] = id.split('.')
  return isRecordKind(record) && Object.hasOwn(records[record].fields, key)
}

const asksForSensitive: ReadonlySet<string> = new Set(['assistanceCase'])

/** Whether an import refuses a row without a value in the column. */
export const isNeeded = (kind: ImportKind, { id }: ImportColumn): boolean => requiredColumnIds[kind].includes(id)

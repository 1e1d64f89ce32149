import { z } from 'zod'
import { type Fields, type RecordDefinition, type RowOf, sealedValueSchema } from './defineRecord.ts'
import { instant } from './field.ts'

const revisions = z.object({ created: z.uuid(), changed: z.record(z.string(), z.uuid()) })

/** Parses a record as it lies in IndexedDB: sensitive values are sealed, fields of a newer version are kept. */
export function rowSchema<D extends RecordDefinition>(definition: D): z.ZodType<RowOf<D>> {
  const shape: Record<string, z.ZodType> = {
    id: z.uuid(),
    fairId: z.uuid(),
    createdAt: instant,
    removedAt: instant.nullable().default(null),
    revisions,
  }
  for (const [key, field] of Object.entries(definition.fields))
    shape[key] = storedField(definition.fields, key, field.isRequired)
  // As in defineRecord: the loop is the run-time twin of RowOf.
  return z.looseObject(shape) as unknown as z.ZodType<RowOf<D>>
}

function storedField(fields: Fields, key: string, isRequired: boolean): z.ZodType {
  const field = fields[key]
  if (field === undefined) throw new RangeError(`no field ${key}`)
  const stored = field.sensitivity === 'sensitive' ? sealedValueSchema : field.schema
  return isRequired ? stored : stored.nullable().default(null)
}

import { fail, ok, type Result } from '../errors/result.ts'
import type { Fields, PlainRecord } from './defineRecord.ts'
import type { Field } from './field.ts'

/**
 * Form values by the field schemas: empty text is null, an absent key is null, text is trimmed by its schema.
 * RECORD_FIELD_REQUIRED or RECORD_FIELD_INVALID names the field's key.
 */
export function parseForm<F extends Fields, K extends keyof F & string>(
  fields: F,
  keys: readonly K[],
  values: Readonly<Record<string, unknown>>,
): Result<Pick<PlainRecord<F>, K>> {
  const parsed: Record<string, unknown> = {}
  for (const key of keys) {
    const field: Field | undefined = fields[key]
    if (field === undefined) continue
    const value = values[key] === '' || values[key] === undefined ? null : values[key]
    if (field.isRequired && value === null) return fail('RECORD_FIELD_REQUIRED', { field: key })
    const outcome = field.schema.safeParse(value)
    if (value !== null && !outcome.success) return fail('RECORD_FIELD_INVALID', { field: key })
    parsed[key] = value === null ? null : outcome.data
  }
  // The loop is the run-time twin of the mapped type, as in defineRecord.
  return ok(parsed as Pick<PlainRecord<F>, K>)
}

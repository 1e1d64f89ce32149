import type { AppError } from '#shared/errors/result.ts'
import type { Field } from '#shared/records/field.ts'
import { type RecordKind, records } from '#shared/records/registry.ts'
import { useLanguage } from './useLanguage.ts'

/** Errors name a field by its key; a person reads its label. */
export function useFieldErrors(kind: RecordKind): (error: AppError) => AppError {
  const { words } = useLanguage()
  return (error) => {
    const key = error.details?.['field']
    const fields: Readonly<Record<string, Field>> = records[kind].fields
    const field = typeof key === 'string' ? fields[key] : undefined
    return field === undefined ? error : { ...error, details: { ...error.details, field: field.label[words] } }
  }
}

import type { ErrorDetails } from '#shared/errors/result.ts'
import type { Fields } from '#shared/records/defineRecord.ts'
import { isRecordKind, recordKinds, records } from '#shared/records/registry.ts'
import type { WordLanguage } from './language.ts'

/**
 * An error's details with the label of the field that it names in place of its key. `kind` says of which record; without
 * it the first kind that has such a field answers.
 */
export function labelFields(details: ErrorDetails, language: WordLanguage): ErrorDetails {
  const { field, kind } = details
  if (typeof field !== 'string') return details
  const kinds = typeof kind === 'string' && isRecordKind(kind) ? [kind, ...recordKinds] : recordKinds
  for (const candidate of kinds) {
    const fields: Fields = records[candidate].fields
    const label = fields[field]?.label[language]
    if (label !== undefined) return { ...details, field: label }
  }
  return details
}

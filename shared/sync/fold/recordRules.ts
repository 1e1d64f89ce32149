import type { Fields } from '../../records/defineRecord.ts'
import { isRecordKind, records } from '../../records/registry.ts'

/** The kind of the op that says a record was erased; it carries the record's own id. */
export const erasureKind = 'erasure'

/** What the fold asks of a record's definition. A kind that this version doesn't know merges field by field. */
export function isAppendOnly(kind: string): boolean {
  return isRecordKind(kind) && records[kind].lifecycle === 'append'
}

export function isSetOnce(kind: string, field: string): boolean {
  if (!isRecordKind(kind)) return false
  const fields: Fields = records[kind].fields
  return Object.hasOwn(fields, field) && fields[field]?.isImmutable === true
}

/** Sensitive consent as it is recorded in attendee.consent. */
export function isConsentGiven(consent: unknown): boolean {
  return typeof consent === 'object' && consent !== null && 'sensitive' in consent && consent.sensitive === true
}

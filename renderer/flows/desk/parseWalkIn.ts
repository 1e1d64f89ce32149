import { recordConsent } from '#shared/consent/consentChoice.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { parseIdentityNumber } from '#shared/identifiers/identityNumber.ts'
import { parseName } from '#shared/identifiers/name.ts'
import { normaliseText } from '#shared/identifiers/normaliseText.ts'
import { parsePhone } from '#shared/identifiers/phone.ts'
import { parseStudentNumber } from '#shared/identifiers/studentNumber.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { hasField, isFieldNeeded, type WalkInDraft } from './walkInDraft.ts'

type OpenValues = Pick<
  AttendeeRow,
  'kind' | 'name' | 'gender' | 'phone' | 'studentNumber' | 'major' | 'degree' | 'graduationYear' | 'title' | 'consent'
>

/** A form whose every value may be stored; university and enterprise are looked up inside the commit. */
export interface ParsedWalkIn {
  readonly open: OpenValues
  /** Null when nothing sensitive was given. */
  readonly sensitive: { readonly identityNumber: string | null; readonly keyGroups: readonly string[] | null } | null
  readonly university: WalkInDraft['university']
  readonly enterprise: WalkInDraft['enterprise']
}

/**
 * `at`: an instant. Errors: CONSENT_MISSING, CONSENT_SENSITIVE_MISSING, RECORD_FIELD_REQUIRED {field}, and those of
 * the identifiers.
 */
export function parseWalkIn(draft: WalkInDraft, noticeVersion: number, at: string): Result<ParsedWalkIn> {
  const consent = recordConsent(draft.consent, noticeVersion, at)
  if (!consent.ok) return consent
  const [name, phone, studentNumber, identityNumber] = [
    parseName(draft.name),
    parseFilled(draft.phone, parsePhone),
    parseFilled(hasField(draft.kind, 'studentNumber') ? draft.studentNumber : '', parseStudentNumber),
    parseFilled(draft.identityNumber, parseIdentityNumber),
  ]
  if (!name.ok) return name
  if (!phone.ok) return phone
  if (!studentNumber.ok) return studentNumber
  if (!identityNumber.ok) return identityNumber
  for (const field of ['university', 'enterprise'] as const) {
    if (isFieldNeeded(draft.kind, field) && draft[field] === null) return fail('RECORD_FIELD_REQUIRED', { field })
  }
  const hasSensitive = identityNumber.value !== null || draft.keyGroups.length > 0
  if (hasSensitive && !consent.value.sensitive) return fail('CONSENT_SENSITIVE_MISSING')
  return ok({
    open: {
      kind: draft.kind,
      name: name.value,
      gender: draft.gender,
      phone: phone.value,
      studentNumber: studentNumber.value,
      major: hasField(draft.kind, 'major') ? textOrNull(draft.major) : null,
      degree: hasField(draft.kind, 'degree') ? draft.degree : null,
      graduationYear: hasField(draft.kind, 'graduationYear') ? draft.graduationYear : null,
      title: hasField(draft.kind, 'title') ? textOrNull(draft.title) : null,
      consent: consent.value,
    },
    sensitive: hasSensitive
      ? { identityNumber: identityNumber.value, keyGroups: draft.keyGroups.length > 0 ? [...draft.keyGroups] : null }
      : null,
    university: hasField(draft.kind, 'university') ? draft.university : null,
    enterprise: hasField(draft.kind, 'enterprise') ? draft.enterprise : null,
  })
}

const textOrNull = (text: string): string | null => (normaliseText(text) === '' ? null : normaliseText(text))

const parseFilled = (text: string, parse: (text: string) => Result<string>): Result<string | null> =>
  normaliseText(text) === '' ? ok(null) : parse(text)

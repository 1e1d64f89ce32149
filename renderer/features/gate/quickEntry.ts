import type { ScanOutcome } from '#renderer/flows/checkin/scanOutcome.ts'
import type { AttendeeKind, WalkInDraft } from '#renderer/flows/desk/walkInDraft.ts'
import { parseStudentNumber } from '#shared/identifiers/studentNumber.ts'

/** What a gate asks of somebody it doesn't know. */
export interface QuickEntry {
  readonly kind: AttendeeKind
  readonly name: string
  readonly organisation: string
  readonly studentNumber: string
  readonly phone: string
  readonly hasConsented: boolean
}

/** The code of a station that has not synced names its holder; a plain number may be a student's. */
export function guessEntry(unknown: ScanOutcome | null): QuickEntry {
  const isNamed = unknown?.verdict === 'unknownKey'
  const text = unknown?.verdict === 'unknownCode' ? unknown.text.trim() : ''
  const isNumber = /^[A-Za-z]{0,3}\d{6,20}$/.test(text) && parseStudentNumber(text).ok
  return {
    kind: (isNamed ? unknown.kind : null) ?? 'student',
    name: isNamed ? unknown.name : '',
    organisation: '',
    studentNumber: isNumber ? text : '',
    phone: '',
    hasConsented: false,
  }
}

export function draftOf(entry: QuickEntry): WalkInDraft {
  const { kind, name, organisation, studentNumber, phone, hasConsented } = entry
  const organisationName = organisation.trim()
  const isNamed = organisationName !== ''
  return {
    kind,
    name,
    phone,
    studentNumber: kind === 'student' ? studentNumber : '',
    gender: null,
    university:
      isNamed && kind !== 'representative' ? { name: organisationName, code: null, location: null, level: null } : null,
    enterprise: isNamed && kind === 'representative' ? { name: organisationName } : null,
    major: '',
    degree: null,
    graduationYear: null,
    title: '',
    identityNumber: '',
    keyGroups: [],
    consent: { isBaseGiven: hasConsented, isSensitiveGiven: false, basis: 'verbal' },
  }
}

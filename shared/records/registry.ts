import { aliasRule } from './aliasRule.ts'
import { assistanceCase } from './assistanceCase.ts'
import { attendee } from './attendee.ts'
import { badge } from './badge.ts'
import { badgeDesign } from './badgeDesign.ts'
import { badgeKey } from './badgeKey.ts'
import { booth } from './booth.ts'
import type { OpenPart, RowOf } from './defineRecord.ts'
import { disclosure } from './disclosure.ts'
import { enterprise } from './enterprise.ts'
import { fair } from './fair.ts'
import { gate } from './gate.ts'
import { headcount } from './headcount.ts'
import { intention } from './intention.ts'
import { note } from './note.ts'
import { position } from './position.ts'
import { printJob } from './printJob.ts'
import { scan } from './scan.ts'
import { staffMember } from './staffMember.ts'
import { university } from './university.ts'
import { venueHall } from './venueHall.ts'

/** Every record kind that this version knows. */
export const records = {
  fair,
  venueHall,
  booth,
  gate,
  enterprise,
  position,
  university,
  attendee,
  badge,
  badgeKey,
  printJob,
  badgeDesign,
  scan,
  headcount,
  intention,
  assistanceCase,
  note,
  staffMember,
  disclosure,
  aliasRule,
}

export type Records = typeof records
export type RecordKind = keyof Records
export type RowFor<K extends RecordKind> = RowOf<Records[K]>
export type OpenPartFor<K extends RecordKind> = OpenPart<Records[K]>

export const isRecordKind = (text: string): text is RecordKind => Object.hasOwn(records, text)

/** In the order in which one kind refers to another. */
export const recordKinds: readonly RecordKind[] = [
  'fair',
  'venueHall',
  'booth',
  'gate',
  'enterprise',
  'position',
  'university',
  'attendee',
  'badge',
  'badgeKey',
  'printJob',
  'badgeDesign',
  'scan',
  'headcount',
  'intention',
  'assistanceCase',
  'note',
  'staffMember',
  'disclosure',
  'aliasRule',
]

import { update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { sealPart } from '#renderer/db/sealer.ts'
import { instantNow, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { changedValues } from '../record/changedValues.ts'
import { isThere } from '../record/isThere.ts'
import type { CaseDetails, CaseNotes } from './caseValues.ts'
import { readCase } from './readCases.ts'

/** What is open of a case. RECORD_NOT_FOUND. */
export function saveCase(
  station: Station,
  writer: Writer,
  id: string,
  details: CaseDetails,
): Promise<Result<Committed<null>>> {
  return commit<null>(station, writer, { action: 'assistance.manage', kinds: ['assistanceCase'] }, async (db) => {
    const before = await db.records('assistanceCase').get(id)
    if (before === undefined || !isThere(before)) return fail('RECORD_NOT_FOUND')
    const changed = changedValues<Partial<CaseDetails>>(before, details)
    return ok({
      changes: Object.keys(changed).length === 0 ? [] : [update('assistanceCase', id, changed)],
      value: null,
    })
  })
}

/** Those that are given of the sealed notes of a case; sealed before the transaction. RECORD_NOT_FOUND, CONSENT_SENSITIVE_MISSING. */
export async function saveCaseNotes(
  station: Station,
  writer: Writer,
  id: string,
  notes: Partial<CaseNotes>,
): Promise<Result<Committed<null>>> {
  const written = notes.steps?.length === 0 ? { ...notes, steps: null } : notes
  const sealed = await sealPart(station.sealer, id, { ...written })
  const request = { action: 'assistance.manage', kinds: ['attendee', 'university', 'assistanceCase'] } as const
  return commit<null>(station, writer, request, async (db) => {
    const line = await readCase(db, writer.fairId, id)
    if (line === null) return fail('RECORD_NOT_FOUND')
    if (line.student.consent?.sensitive !== true) return fail('CONSENT_SENSITIVE_MISSING')
    return ok({ changes: [update('assistanceCase', id, {}, sealed)], value: null })
  })
}

/** Takes a case off the list; `openCase` brings it back with everything in it. RECORD_NOT_FOUND. */
export function removeCase(station: Station, writer: Writer, id: string): Promise<Result<Committed<null>>> {
  return commit<null>(station, writer, { action: 'assistance.manage', kinds: ['assistanceCase'] }, async (db) => {
    const before = await db.records('assistanceCase').get(id)
    if (before === undefined || !isThere(before)) return fail('RECORD_NOT_FOUND')
    return ok({ changes: [update('assistanceCase', id, { removedAt: instantNow(station) })], value: null })
  })
}

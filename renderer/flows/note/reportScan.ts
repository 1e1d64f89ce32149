import { create } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'

/** Tells the organiser of a scan that staff could make nothing of; it waits in the inbox. */
export const reportScan = (
  station: Station,
  writer: Writer,
  scanId: string,
  text: string,
): Promise<Result<Committed<string>>> =>
  commit(station, writer, { action: 'gate.scan', kinds: ['scan', 'note'] }, async (db) => {
    const scan = await db.records('scan').get(scanId)
    if (scan === undefined || scan.fairId !== writer.fairId) return fail('RECORD_NOT_FOUND')
    const id = newRecordId(station)
    const set = { aboutKind: 'scan', aboutId: scanId, text, settledAt: null } as const
    return ok({ changes: [create('note', id, set)], value: id })
  })

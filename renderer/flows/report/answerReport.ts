import { FairDeskDatabase } from '#renderer/db/database.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { fail, ok } from '#shared/errors/result.ts'
import { dayFigures } from '#shared/report/dayFigures.ts'
import type { DayRecords } from '#shared/report/dayRecords.ts'
import { dayWorkbook } from '#shared/report/dayWorkbook.ts'
import { readDayRecords } from './readDayRecords.ts'
import type { ReportReply, ReportRequest } from './reportMessages.ts'

/** Reading is the longest part of a workbook, writing the rest. */
const readShare = 0.5

/** Answers one question beside the window. */
export async function answerReport(request: ReportRequest, post: (reply: ReportReply) => void): Promise<void> {
  const db = new FairDeskDatabase(request.databaseName)
  try {
    const records = await readDayRecords(db, request.fairId)
    if (records === undefined) return post({ type: request.type, outcome: fail('RECORD_NOT_FOUND') })
    if (request.type === 'figures') {
      return post({ type: 'figures', outcome: ok(dayFigures(records, request.fairDay, localHour)) })
    }
    post({ type: 'progress', share: readShare })
    const outcome = ok(await makeWorkbook(records, request, post))
    return post({ type: 'workbook', outcome })
  } catch (error) {
    return post({ type: request.type, outcome: { ok: false, error: describeStorageError(error) } })
  } finally {
    db.close()
  }
}

async function makeWorkbook(
  records: DayRecords,
  { fairDay, language }: Extract<ReportRequest, { type: 'workbook' }>,
  post: (reply: ReportReply) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded here: the numbers on the screen need no spreadsheet library.
  const { writeWorkbook } = await import('./writeWorkbook.ts')
  const sheets = dayWorkbook(records, { fairDay, language, hourOf: localHour })
  return writeWorkbook(sheets, (done) =>
    post({ type: 'progress', share: readShare + (1 - readShare) * (done / (sheets.length + 1)) }),
  )
}

const localHour = (instant: string): number => new Date(instant).getHours()

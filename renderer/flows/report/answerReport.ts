import { FairDeskDatabase } from '#renderer/db/database.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { fill } from '#shared/errors/fill.ts'
import { fail, ok } from '#shared/errors/result.ts'
import { dayFigures } from '#shared/report/dayFigures.ts'
import type { DayRecords } from '#shared/report/dayRecords.ts'
import { dayWorkbook } from '#shared/report/dayWorkbook.ts'
import { sheetWords } from '#shared/report/reportWords.ts'
import { localClock } from './localClock.ts'
import { readDayRecords } from './readDayRecords.ts'
import type { ReportReply, ReportRequest } from './reportMessages.ts'

/** Reading takes about as long as counting and writing the first rows. */
const readShare = 0.4
/** The bar moves in steps that can be seen. */
const stepShare = 0.01

/** Answers one question beside the window. */
export async function answerReport(request: ReportRequest, post: (reply: ReportReply) => void): Promise<void> {
  const db = new FairDeskDatabase(request.databaseName)
  try {
    const wanted = request.type === 'workbook' ? request : { withAssistance: false, withPhones: false }
    const records = await readDayRecords(db, request.fairId, wanted)
    if (records === undefined) return post({ type: request.type, outcome: fail('RECORD_NOT_FOUND') })
    if (request.type === 'figures') {
      return post({ type: 'figures', outcome: ok(dayFigures(records, request.fairDay, localClock.hourOf)) })
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
  const [{ writeWorkbook }, { packBeside }] = await Promise.all([
    import('./writeWorkbook.ts'),
    import('./packBeside.ts'),
  ])
  const worker = new Worker(new URL('../../workers/pack.worker.ts', import.meta.url), { type: 'module' })
  let shown = 0
  const bytes = await writeWorkbook(dayWorkbook(records, { fairDay, language, clock: localClock }), {
    title: `${records.fair.name} ${fairDay}`,
    pageOf: fill(sheetWords.pageOf[language], { page: '&P', pages: '&N' }),
    madeAt: new Date(),
    packer: packBeside(worker),
    onProgress: (share) => {
      if (share - shown < stepShare) return
      shown = share
      post({ type: 'progress', share: readShare + (1 - readShare) * share })
    },
  })
  worker.terminate()
  return bytes
}

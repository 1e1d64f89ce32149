import papaparse from 'papaparse'
import { writeWorkbook } from '#renderer/flows/report/writeWorkbook.ts'
import { fill } from '#shared/errors/fill.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type DayQuestion, dayContext } from '#shared/report/dayContext.ts'
import { dayWorkbook } from '#shared/report/dayWorkbook.ts'
import { flatSheet } from '#shared/report/flatSheet.ts'
import { sheetWords } from '#shared/report/reportWords.ts'
import type { SyncStore } from '#shared/sync/store.ts'
import { writeCsvCell } from '#shared/tables/csvCell.ts'
import { recordAudit } from '../office/recordAudit.ts'
import { fairs } from '../repositories/fairs.ts'
import type { ServerContext } from '../serverContext.ts'
import { chinaClock } from './chinaClock.ts'
import { readFairRecords } from './readFairRecords.ts'

export interface ExportRequest {
  readonly fairId: string
  readonly day: string
  readonly language: DayQuestion['language']
  readonly form: 'workbook' | 'flat'
  readonly actor: string
}

/** Excel takes a csv without it for the system's own encoding. */
const byteOrderMark = '\uFEFF'

/** The day's workbook, or its one flat table, as a station makes it: phones masked, nothing sensitive. Audited. */
export async function exportFair(
  context: ServerContext,
  store: SyncStore,
  { fairId, day, language, form, actor }: ExportRequest,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const fair = await fairs.byId(context.database, fairId)
  if (fair === undefined) return fail('FAIR_UNKNOWN')
  if (fair.erased_at !== null) return fail('FAIR_ERASED')
  const { records } = await readFairRecords(store, fairId)
  if (records === undefined) return fail('FAIR_NOT_RECEIVED')
  const question = { fairDay: day, language, clock: chinaClock }
  await recordAudit(context, context.database, { actor, action: 'report.export', fairId, subject: form })
  if (form === 'flat') return ok({ name: `${fairId} ${day}.csv`, bytes: Buffer.from(flatText(records, question)) })
  const bytes = await writeWorkbook(dayWorkbook(records, question), {
    title: `${records.fair.name} ${day}`,
    pageOf: fill(sheetWords.pageOf[language], { page: '&P', pages: '&N' }),
    madeAt: new Date(context.now()),
    onProgress: () => undefined,
  })
  return ok({ name: `${fairId} ${day}.xlsx`, bytes })
}

function flatText(records: Parameters<typeof dayContext>[0], question: DayQuestion): string {
  const sheet = flatSheet(dayContext(records, question))
  const rows = Array.from({ length: sheet.rowCount }, (_, index) =>
    sheet.rowAt(index).map((value) => (typeof value === 'string' ? writeCsvCell(value) : value)),
  )
  return byteOrderMark + papaparse.unparse([sheet.columns.map(({ header }) => header), ...rows])
}

import type { Station, Writer } from '#renderer/db/station.ts'
import { type Action, may } from '#shared/access/permissions.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import type { Platform, ResponseOf } from '#shared/ipc/bridge.ts'
import type { FairRow } from '#shared/records/fair.ts'
import type { WordLanguage } from '#shared/report/recordCells.ts'
import { askReport } from './askReport.ts'
import { saveInPieces } from './saveInPieces.ts'

const needed: Action = 'report.export'
const neededForAssistance: Action = 'assistance.manage'
const neededForPhones: Action = 'sensitive.view'

interface ExportOptions {
  readonly fair: FairRow
  readonly fairDay: string
  readonly language: WordLanguage
  readonly onProgress: (share: number) => void
  /** Nothing is written when it aborts before the file is. */
  readonly signal: AbortSignal
}

/** Makes the day's workbook and writes it to the documents folder. The file's name holds the fair and the day only. */
export async function exportWorkbook(
  station: Station,
  platform: Platform,
  writer: Writer,
  { fair, fairDay, language, onProgress, signal }: ExportOptions,
): Promise<Result<ResponseOf<'files:finishWorkbook'>>> {
  if (!may(writer.role, needed)) return fail('ACCESS_ROLE')
  const request = {
    type: 'workbook',
    databaseName: station.db.name,
    fairId: fair.id,
    fairDay,
    language,
    withAssistance: may(writer.role, neededForAssistance),
    withPhones: may(writer.role, neededForPhones),
  } as const
  const made = await askReport<'workbook'>(request, { signal, onProgress })
  if (!made.ok) return made
  return saveInPieces(platform, {
    folder: fair.name,
    name: fileName(fair.name, fairDay),
    bytes: made.value,
    signal,
  })
}

/** Characters that Windows forbids in names are left out; a folder is named by the main process by its own rules. */
const fileName = (fairName: string, fairDay: string): string =>
  `${fairName.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 80)} ${fairDay}.xlsx`

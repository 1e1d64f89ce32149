import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { type Action, may } from '#shared/access/permissions.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import type { Platform, ResponseOf } from '#shared/ipc/bridge.ts'
import type { FairRow } from '#shared/records/fair.ts'
import type { ChoiceLanguage } from '#shared/reference/defineChoices.ts'
import type { FileFormat } from '#shared/tables/flatTable.ts'
import { askTable } from './askTable.ts'
import { exportLists, type ListKind } from './exportLists.ts'
import { localText } from './localTime.ts'

const needed: Action = 'report.export'

export interface ExportOptions {
  readonly fair: FairRow
  readonly list: ListKind
  readonly ids: readonly string[]
  readonly keys: readonly string[]
  readonly format: FileFormat
  readonly isPhoneWhole: boolean
  readonly language: ChoiceLanguage
  readonly onProgress: (share: number) => void
  /** Nothing is written when it aborts before the file is. */
  readonly signal: AbortSignal
}

/** Writes a list as it stands on the screen to the documents folder. The file's name says which list and which day. */
export async function exportList(
  station: Station,
  platform: Platform,
  writer: Writer,
  { fair, list, ids, keys, format, isPhoneWhole, language, onProgress, signal }: ExportOptions,
): Promise<Result<ResponseOf<'files:saveWorkbook'>>> {
  if (!may(writer.role, needed)) return fail('ACCESS_ROLE')
  await rememberChoice(station, list, { format, columns: keys })
  const request = {
    type: 'export',
    databaseName: station.db.name,
    list,
    ids,
    keys,
    format,
    language,
    role: writer.role,
    isPhoneWhole,
  } as const
  const made = await askTable(request, { signal, onProgress })
  if (!made.ok) return made
  if (signal.aborted) return fail('CANCELLED')
  const name = `${exportLists[list].name[language]} ${localText(station.nowMs()).slice(0, 10)}.${format}`
  return platform.call('files:saveWorkbook', { folder: fair.name, name, bytes: made.value })
}

async function rememberChoice(
  { db }: Station,
  list: ListKind,
  choice: { readonly format: FileFormat; readonly columns: readonly string[] },
): Promise<void> {
  const choices = await readSetting(db, 'exportChoices')
  await writeSetting(db, 'exportChoices', { ...choices, [list]: choice })
}

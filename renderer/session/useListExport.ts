import { useState } from 'react'
import type { ExportChoice } from '#renderer/components/ExportDialog.tsx'
import { readSetting } from '#renderer/db/settings.ts'
import type { ListColumn } from '#renderer/flows/tables/defineList.ts'
import { exportList } from '#renderer/flows/tables/exportList.ts'
import type { ListKind } from '#renderer/flows/tables/exportLists.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { FileFormat } from '#shared/tables/flatTable.ts'
import { useSession } from './sessionContext.ts'
import { useWorkplace } from './stationContext.ts'
import { useFileExport } from './useFileExport.ts'
import { useLive } from './useLive.ts'
import { useShowFile } from './useShowFile.ts'

/** One export of a list at a time; leaving the dialog stops it. `choice` is null until it is known what was chosen last. */
export function useListExport(list: ListKind, ids: readonly string[], columns: readonly ListColumn[]) {
  const { station, platform } = useWorkplace()
  const { fair, writer } = useSession()
  const { words } = useLanguage()
  const reveal = useShowFile()
  const [changed, setChanged] = useState<ExportChoice | null>(null)
  const { progress, run, cancel, reset } = useFileExport()
  const remembered = useLive(() => readSetting(station.db, 'exportChoices'), [station])

  const choice =
    changed ??
    (remembered.state === 'loading'
      ? null
      : firstChoice(columns, remembered.state === 'ready' ? remembered.value[list] : undefined))

  const start = async (): Promise<void> => {
    if (choice === null) return
    const { columns: keys, format, isPhoneWhole } = choice
    await run((control) =>
      exportList(station, platform, writer, {
        fair,
        list,
        ids,
        keys,
        format,
        isPhoneWhole,
        language: words,
        ...control,
      }),
    )
  }

  const change = (next: ExportChoice): void => {
    setChanged(next)
    // What is saved already was made of another choice.
    reset()
  }

  return { choice, change, progress, start, cancel, reveal }
}

/** As it was exported last, as far as there still are such columns. Whole phones are asked for each time. */
function firstChoice(
  columns: readonly ListColumn[],
  last: { readonly format: FileFormat; readonly columns: readonly string[] } | undefined,
): ExportChoice {
  const kept = columns.filter(({ key }) => last?.columns.includes(key) === true)
  const chosen = kept.length > 0 ? kept : columns.filter(({ isUsual }) => isUsual)
  return { format: last?.format ?? 'xlsx', columns: chosen.map(({ key }) => key), isPhoneWhole: false }
}

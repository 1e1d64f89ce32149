import { useEffect, useRef, useState } from 'react'
import type { ExportChoice, ExportProgress } from '#renderer/components/ExportDialog.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readSetting } from '#renderer/db/settings.ts'
import type { ListColumn } from '#renderer/flows/tables/defineList.ts'
import { exportList } from '#renderer/flows/tables/exportList.ts'
import type { ListKind } from '#renderer/flows/tables/exportLists.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { FileFormat } from '#shared/tables/flatTable.ts'
import { useSession } from './sessionContext.ts'
import { useWorkplace } from './stationContext.ts'
import { useLive } from './useLive.ts'

/** One export of a list at a time; leaving the dialog stops it. `choice` is null until it is known what was chosen last. */
export function useListExport(list: ListKind, ids: readonly string[], columns: readonly ListColumn[]) {
  const { station, platform } = useWorkplace()
  const { fair, writer } = useSession()
  const { words } = useLanguage()
  const notify = useNotify()
  const [changed, setChanged] = useState<ExportChoice | null>(null)
  const [progress, setProgress] = useState<ExportProgress>({ state: 'choosing' })
  const remembered = useLive(() => readSetting(station.db, 'exportChoices'), [station])
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const choice =
    changed ??
    (remembered.state === 'loading'
      ? null
      : firstChoice(columns, remembered.state === 'ready' ? remembered.value[list] : undefined))

  const start = async (): Promise<void> => {
    if (choice === null) return
    const stop = new AbortController()
    running.current = stop
    setProgress({ state: 'running', share: 0 })
    const outcome = await exportList(station, platform, writer, {
      fair,
      list,
      ids,
      keys: choice.columns,
      format: choice.format,
      isPhoneWhole: choice.isPhoneWhole,
      language: words,
      signal: stop.signal,
      onProgress: (share) => setProgress({ state: 'running', share }),
    })
    if (outcome.ok) setProgress({ state: 'done', path: outcome.value.path })
    else if (outcome.error.code === 'CANCELLED') setProgress({ state: 'choosing' })
    else setProgress({ state: 'failed', error: outcome.error })
  }

  const reveal = async (channel: 'files:open' | 'files:show', path: string): Promise<void> => {
    const outcome = await platform.call(channel, { path })
    if (!outcome.ok) notify.failed(outcome.error)
  }

  const change = (next: ExportChoice): void => {
    setChanged(next)
    // What is saved already was made of another choice.
    setProgress({ state: 'choosing' })
  }

  return { choice, change, progress, start, cancel: () => running.current?.abort(), reveal }
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

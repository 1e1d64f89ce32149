import { useNotify } from '#renderer/components/useNotify.ts'
import { exportWorkbook } from '#renderer/flows/report/exportWorkbook.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useFileExport } from '#renderer/session/useFileExport.ts'
import { useShowFile } from '#renderer/session/useShowFile.ts'
import { reportWords } from './words.ts'

/** Makes the workbook of a day. */
export function useExport(fairDay: string) {
  const { station, platform } = useWorkplace()
  const { fair, writer } = useSession()
  const { words } = useLanguage()
  const t = useWords(reportWords)
  const notify = useNotify()
  const reveal = useShowFile()
  const { progress, run, cancel } = useFileExport()
  const start = async (): Promise<void> => {
    const saved = await run((control) =>
      exportWorkbook(station, platform, writer, { fair, fairDay, language: words, ...control }),
    )
    if (saved.ok) notify.done(t('exported'))
  }
  return { progress, start, cancel, reveal }
}

import { Button, Progress } from 'antd'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { SavedFile } from '#renderer/components/SavedFile.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { useExport } from './useExport.ts'
import { reportWords } from './words.ts'

/** How the workbook is getting on, and where it lies once it is saved. */
export function ExportPanel({ progress, cancel, reveal }: Omit<ReturnType<typeof useExport>, 'start'>) {
  const t = useWords(reportWords)
  switch (progress.state) {
    case 'idle':
      return null
    case 'failed':
      return <ErrorNotice error={progress.error} />
    case 'running':
      return (
        <div className="report-export" role="status">
          <span>{t('exporting')}</span>
          <Progress percent={Math.round(progress.share * 100)} aria-label={t('exporting')} />
          <Button onClick={cancel}>{t('cancel')}</Button>
        </div>
      )
    case 'done':
      return <SavedFile title={t('exported')} path={progress.path} onReveal={reveal} />
    default:
      return progress satisfies never
  }
}

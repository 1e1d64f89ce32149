import { Alert, Button, Progress } from 'antd'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
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
      return (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('exported')}
          description={<span className="report-path">{progress.path}</span>}
          action={
            <span className="report-export-actions">
              <Button onClick={() => void reveal('files:open', progress.path)}>{t('open')}</Button>
              <Button onClick={() => void reveal('files:show', progress.path)}>{t('showInFolder')}</Button>
            </span>
          }
        />
      )
    default:
      return progress satisfies never
  }
}

import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { PrintStateTag } from '#renderer/components/PrintStateTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useTroubleText } from '#renderer/i18n/useTroubleText.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import type { PrintJob } from '#shared/records/printJob.ts'
import { deskWords } from './words.ts'

/** How far the printing of a badge is, and what it waits for; the badge itself is saved whatever is said here. */
export function PrintStatus({ job }: { readonly job: PrintJob }) {
  const t = useWords(deskWords)
  const { fair } = useSession()
  const navigate = useNavigate()
  const trouble = useTroubleText()(job.state === 'cancelled' ? null : job.trouble)
  return (
    <div className="desk-print" role="status">
      <p className="desk-print-state">
        <PrintStateTag state={job.state} isStuck={trouble !== null} />
        <span>{job.printerName}</span>
      </p>
      {trouble !== null && (
        <p className="desk-print-trouble">
          <strong>{trouble.what}</strong> {trouble.next}
          <Button onClick={() => void navigate(`/fairs/${fair.id}/printing`)}>{t('toQueue')}</Button>
        </p>
      )}
    </div>
  )
}

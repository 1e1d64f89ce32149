import { Empty } from 'antd'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { readPrintQueue } from '#renderer/flows/printing/readPrintJobs.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { usePrinters } from '#renderer/session/usePrinters.ts'
import { QueueRow } from './QueueRow.tsx'
import { printingWords } from './words.ts'

/** A heap of badges is printed in order; the first of them are enough to look at. */
const mostRows = 100

/** This station's jobs that are not over, each with what it waits for and what can be done. */
export function PrintQueue() {
  const t = useWords(printingWords)
  const { db } = useStation()
  const { fair } = useSession()
  const printers = usePrinters()
  const live = useLive(() => readPrintQueue(db, fair.id), [db, fair.id])
  return (
    <LiveView live={live}>
      {(lines) =>
        lines.length === 0 ? (
          <Empty className="list-empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noQueue')}>
            <p className="list-soft">{t('noQueueHint')}</p>
          </Empty>
        ) : (
          <ul className="print-queue" aria-label={t('queue')}>
            {lines.slice(0, mostRows).map((line) => (
              <QueueRow key={line.job.id} line={line} printers={printers} />
            ))}
          </ul>
        )
      }
    </LiveView>
  )
}

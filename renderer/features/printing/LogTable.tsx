import { PrintStateTag } from '#renderer/components/PrintStateTag.tsx'
import type { PrintLine } from '#renderer/flows/printing/readPrintJobs.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useTroubleText } from '#renderer/i18n/useTroubleText.ts'
import { reprintReasons } from '#shared/reference/reprintReasons.ts'
import { clockTime } from './printLabels.ts'
import { printingWords } from './words.ts'

/** The log as a plain table: read, compared and copied, nothing to press. */
export function LogTable({ lines }: { readonly lines: readonly PrintLine[] }) {
  const t = useWords(printingWords)
  return (
    // A scrolling box must be reachable by keyboard.
    <div className="print-log" tabIndex={0} role="region" aria-label={t('log')}>
      <table>
        <thead>
          <tr>
            {(['at', 'holder', 'serial', 'staff', 'printer', 'state', 'why'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LogRow key={line.job.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LogRow({ line: { job, holder, staff } }: { readonly line: PrintLine }) {
  const t = useWords(printingWords)
  const { words } = useLanguage()
  const trouble = useTroubleText()(job.trouble)
  const reason = job.reason === null ? '' : reprintReasons.label(job.reason, words)
  const remark =
    job.state === 'cancelled' && job.trouble !== null
      ? t(job.trouble === 'BADGE_RETIRED' ? 'retired' : 'unsure')
      : (trouble?.what ?? '')
  return (
    <tr>
      <td>{clockTime(job.printedAt ?? job.createdAt)}</td>
      <td dir="auto">{holder === '' ? t('unknownHolder') : holder}</td>
      <td className="print-serial">{job.serial.toUpperCase()}</td>
      <td>{staff}</td>
      <td>{job.printerName}</td>
      <td>
        <PrintStateTag state={job.state} isStuck={job.trouble !== null && job.state !== 'cancelled'} />
      </td>
      <td>{[reason, remark].filter((part) => part !== '').join(' · ')}</td>
    </tr>
  )
}

import { Button, Select } from 'antd'
import { useState } from 'react'
import { PrintStateTag } from '#renderer/components/PrintStateTag.tsx'
import { printWords } from '#renderer/components/printWords.ts'
import { useNotify } from '#renderer/components/useNotify.ts'
import { cancelJob, confirmPrinted, moveToPrinter, printAgain } from '#renderer/flows/printing/answerJob.ts'
import type { PrintLine } from '#renderer/flows/printing/readPrintJobs.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useTroubleText } from '#renderer/i18n/useTroubleText.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { usePrinterOptions } from '#renderer/session/usePrinterOptions.ts'
import type { Printers } from '#renderer/session/usePrinters.ts'
import type { Result } from '#shared/errors/result.ts'
import { clockTime, serialTail } from './printLabels.ts'
import { printingWords } from './words.ts'

/** One job: whose badge, where to, how far; what keeps it, and the buttons that help. */
export function QueueRow({ line, printers }: { readonly line: PrintLine; readonly printers: Printers }) {
  const { job, holder, staff } = line
  const t = useWords(printingWords)
  const p = useWords(printWords)
  const workplace = useWorkplace()
  const { writer } = useSession()
  const may = useMay('badge.issue')
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)
  const trouble = useTroubleText()(job.trouble)
  const options = usePrinterOptions(printers, [])
  const name = holder === '' ? t('unknownHolder') : holder
  const isStuck = job.trouble !== null

  const run = async (command: () => Promise<Result<null>>) => {
    if (isBusy) return
    setBusy(true)
    const outcome = await command()
    setBusy(false)
    if (outcome.ok) notify.done(p('done'))
    else notify.failed(outcome.error)
  }
  const moveTo = (id: string) => {
    const printer = options.find((one) => one.id === id)
    if (printer !== undefined) void run(() => moveToPrinter(workplace, writer, job, printer))
  }

  return (
    <li className="print-job" data-job={job.id}>
      <div className="print-job-main">
        <strong dir="auto">{name}</strong>
        <PrintStateTag state={job.state} isStuck={isStuck} />
        <span className="list-soft">{`${t('serial')} …${serialTail(job.serial)}`}</span>
        <span className="list-soft">{job.printerName}</span>
        <span className="list-soft">{t('asked', { at: clockTime(job.createdAt), staff })}</span>
      </div>
      {trouble !== null && (
        <p className="print-job-trouble" role="status">
          <strong>{trouble.what}</strong> {trouble.next}
        </p>
      )}
      {may && (
        <div className="print-job-actions">
          {job.state === 'failed' && (
            <Button type="primary" loading={isBusy} onClick={() => void run(() => printAgain(workplace, writer, job))}>
              {p('again')}
            </Button>
          )}
          {(job.state === 'failed' || (job.state === 'printing' && isStuck)) && job.attempts > 0 && (
            <Button onClick={() => void run(() => confirmPrinted(workplace, writer, job))}>{p('cameOut')}</Button>
          )}
          {job.state === 'queued' && (
            <Select
              className="print-job-printer"
              aria-label={t('otherPrinterFor', { name })}
              placeholder={t('otherPrinter')}
              value={null}
              options={options.flatMap((one) => (one.id === job.printerId ? [] : [{ value: one.id, label: one.name }]))}
              onChange={(id: string | null) => {
                if (id !== null) moveTo(id)
              }}
            />
          )}
          <Button danger onClick={() => void run(() => cancelJob(workplace, writer, job))}>
            {p('cancelJob')}
          </Button>
        </div>
      )}
    </li>
  )
}

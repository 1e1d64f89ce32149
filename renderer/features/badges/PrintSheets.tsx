import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Progress } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { SavedFile } from '#renderer/components/SavedFile.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useShowFile } from '#renderer/session/useShowFile.ts'
import type { BadgeDesign } from '#shared/records/badgeDesign.ts'
import { SendSheets } from './SendSheets.tsx'
import { SheetForm } from './SheetForm.tsx'
import { paperFor, usualChoice } from './sheetChoice.ts'
import { usePrintSheets } from './usePrintSheets.ts'
import { badgeWords } from './words.ts'

/** Many badges at once: the choice, then one PDF, then a printer if one is wanted. */
export function PrintSheets({ designs }: { readonly designs: readonly BadgeDesign[] }) {
  const t = useWords(badgeWords)
  const [choice, setChoice] = useState(usualChoice)
  const { designId, isIssuing } = choice
  const { chosen, progress, start, cancel, report } = usePrintSheets(choice)
  const reveal = useShowFile()

  const { sheet, startAt } = paperFor(designs, choice)
  const isRunning = progress.state === 'running'
  const people = chosen?.attendeeIds.length ?? 0

  return (
    <section className="badges-print" aria-labelledby="badges-print-title">
      <h2 id="badges-print-title">{t('print')}</h2>
      <p className="badges-soft">{t('printHint')}</p>
      {/* Inert as a whole: to disable its fields one by one is to draw them all again, just when the job begins. */}
      <div className="badges-choice" inert={isRunning}>
        <SheetForm designs={designs} choice={choice} onChange={setChoice} />
      </div>
      <p role="status" className="badges-soft">
        {chosen === null
          ? t('counting')
          : people === 0
            ? t('nobody')
            : t('counted', { count: people, without: chosen.without })}
      </p>
      {progress.state === 'running' ? (
        <div role="status">
          {t(progress.share < 0.3 && isIssuing && (chosen?.without ?? 0) > 0 ? 'issuing' : 'drawing')}
          <Progress percent={Math.round(progress.share * 100)} aria-label={t('drawing')} />
          <Button onClick={cancel}>{t('cancel')}</Button>
        </div>
      ) : (
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          disabled={people === 0}
          onClick={() => void start({ designId, sheet, skip: startAt - 1, isIssuing })}
        >
          {t('make')}
        </Button>
      )}
      {progress.state === 'failed' && <ErrorNotice error={progress.error} />}
      {progress.state === 'done' && report !== null && (
        <>
          <SavedFile
            title={t('done', { badges: report.badges, pages: report.pages })}
            path={progress.path}
            onReveal={reveal}
          />
          {report.paper === null ? (
            <p className="badges-soft">{t('mixedPaper')}</p>
          ) : (
            <SendSheets key={progress.path} file={{ path: progress.path, paper: report.paper }} pages={report.pages} />
          )}
          {report.passedOver > 0 && (
            <Alert type="warning" showIcon title={t('passedOver', { count: report.passedOver })} />
          )}
          {report.doubtful.length > 0 && (
            <Alert type="warning" showIcon title={t('doubtful', { count: report.doubtful.length })} />
          )}
        </>
      )}
    </section>
  )
}

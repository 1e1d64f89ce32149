import { Button } from 'antd'
import { useRef, useState } from 'react'
import { ConsentBox } from '#renderer/components/ConsentBox.tsx'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { instantNow } from '#renderer/db/station.ts'
import type { ImportChoice, ImportPreview } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { type ConsentChoice, recordConsent } from '#shared/consent/consentChoice.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { Consent } from '#shared/records/attendee.ts'
import { grouped, useImportLabels } from './importLabels.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { RecognisedPanel } from './RecognisedPanel.tsx'
import type { OpenFile } from './useImport.ts'
import { importWords } from './words.ts'

interface PreviewStageProps {
  readonly open: OpenFile
  readonly error: AppError | null
  /** What was declared so far; kept while the sheet is read again. */
  readonly consent: ConsentChoice
  readonly onConsent: (consent: ConsentChoice) => void
  readonly onChange: (choice: ImportChoice) => void
  readonly onSave: (consent: Consent | null) => void
}

/** Everything there is to see and to declare before the rows are saved. */
export function PreviewStage({ open, error, consent, onConsent, onChange, onSave }: PreviewStageProps) {
  const labels = useImportLabels()
  const station = useStation()
  const { fair } = useSession()
  const [isMissing, setMissing] = useState(false)
  const consentBox = useRef<HTMLDivElement>(null)
  const { choice, preview } = open
  const declare = (next: ConsentChoice) => {
    setMissing(false)
    onConsent(next)
    const isRead =
      preview.ok && preview.value.hasSensitiveColumns && next.isSensitiveGiven !== choice.isSensitiveAllowed
    if (isRead) onChange({ ...choice, isSensitiveAllowed: next.isSensitiveGiven })
  }
  const save = (kind: ImportPreview['kind']) => {
    if (kind === 'enterprise') return onSave(null)
    const recorded = recordConsent(consent, fair.noticeVersion, instantNow(station))
    if (recorded.ok) onSave(recorded.value)
    else {
      setMissing(true)
      consentBox.current?.scrollIntoView({ block: 'center' })
      consentBox.current?.querySelector('input')?.focus()
    }
  }
  return (
    <>
      {error !== null && (
        <div className="import-error">
          <ErrorNotice error={labels.error(error)} />
        </div>
      )}
      <RecognisedPanel open={open} onChange={onChange} />
      {!preview.ok && <ErrorNotice error={labels.error(preview.error)} />}
      {preview.ok && (
        <>
          <PreviewPanel preview={preview.value} />
          {preview.value.kind === 'attendee' && preview.value.acceptedRows > 0 && (
            <div ref={consentBox} className="import-consent">
              <ConsentBox
                about="list"
                noticeVersion={fair.noticeVersion}
                organiser={fair.organiserName ?? fair.name}
                value={consent}
                onChange={declare}
                isMissing={isMissing}
              />
            </div>
          )}
          <SaveBar preview={preview.value} onSave={() => save(preview.value.kind)} />
        </>
      )}
    </>
  )
}

function SaveBar({ preview, onSave }: { readonly preview: ImportPreview; readonly onSave: () => void }) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const { acceptedRows, refusedRows } = preview
  return (
    <div className="import-bar">
      <span role="status">
        {acceptedRows > 0 && t('willAdd', { what: labels.counts(preview.added) })}
        {refusedRows > 0 && (
          <span className="import-bar-refused">{t('willRefuse', { rows: grouped(refusedRows) })}</span>
        )}
      </span>
      <Button type="primary" size="large" disabled={acceptedRows === 0} onClick={onSave}>
        {t('import', { rows: grouped(acceptedRows) })}
      </Button>
    </div>
  )
}

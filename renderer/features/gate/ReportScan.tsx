import { useState } from 'react'
import type { ScanOutcome } from '#renderer/flows/checkin/scanOutcome.ts'
import { reportScan } from '#renderer/flows/note/reportScan.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { GateDialog } from './GateDialog.tsx'
import { unknownWords, verdictWords } from './words.ts'

/** For a scan that staff can make nothing of: what they write waits in the organiser's inbox, with the scan. */
export function ReportScan({ unknown, onClose }: { readonly unknown: ScanOutcome; readonly onClose: () => void }) {
  const t = useWords(unknownWords)
  const verdicts = useWords(verdictWords)
  const say = useErrorText()
  const station = useStation()
  const { writer } = useSession()
  const [text, setText] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const [isSaved, setSaved] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    if (isSaving) return
    setSaving(true)
    const saved = await reportScan(station, writer, unknown.scanId, text.trim())
    setSaving(false)
    if (saved.ok) setSaved(true)
    else setError(saved.error)
  }
  if (isSaved) {
    return (
      <GateDialog label={t('reportTitle')} onClose={onClose}>
        <p className="gate-said" role="status">
          {t('reported')}
        </p>
        <div className="gate-form-buttons">
          <button type="button" className="gate-button gate-primary" autoFocus onClick={onClose}>
            {t('close')}
          </button>
        </div>
      </GateDialog>
    )
  }
  return (
    <GateDialog label={t('reportTitle')} onClose={onClose}>
      <form
        className="gate-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void save()
        }}
      >
        <h2>{t('reportTitle')}</h2>
        <p className="gate-soft">{t('reportAbout', { verdict: verdicts(unknown.verdict) })}</p>
        <label className="gate-field">
          {t('reportText')}
          <input type="text" maxLength={300} required value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        {error !== null && (
          <p className="gate-problem" role="alert">
            {say(error).line}
          </p>
        )}
        <div className="gate-form-buttons">
          <button type="submit" className="gate-button gate-primary">
            {t('send')}
          </button>
          <button type="button" className="gate-button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </GateDialog>
  )
}

import { useState } from 'react'
import type { NamedPerson } from '#renderer/flows/checkin/recordByName.ts'
import type { ScanOutcome } from '#renderer/flows/checkin/scanOutcome.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { GateDialog } from './GateDialog.tsx'
import { nameWords } from './words.ts'

interface AdmitAnywayProps {
  readonly refused: ScanOutcome
  readonly onAdmit: (person: NamedPerson) => void
  readonly onClose: () => void
}

/** Staff know better than the verdict; the reason stays in the record. */
export function AdmitAnyway({ refused, onAdmit, onClose }: AdmitAnywayProps) {
  const t = useWords(nameWords)
  const [reason, setReason] = useState(t('anywayReason'))
  const admit = () => {
    const text = reason.trim()
    if (refused.attendeeId === null || text === '') return
    onAdmit({ attendeeId: refused.attendeeId, reason: text, insteadOfScanId: refused.scanId })
    onClose()
  }
  return (
    <GateDialog label={t('anywayTitle', { name: refused.name })} onClose={onClose}>
      <form
        className="gate-form"
        onSubmit={(event) => {
          event.preventDefault()
          admit()
        }}
      >
        <h2>{t('anywayTitle', { name: refused.name })}</h2>
        <label className="gate-field">
          {t('reason')}
          <input
            type="text"
            maxLength={200}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <div className="gate-form-buttons">
          <button type="submit" className="gate-button gate-primary">
            {t('confirm')}
          </button>
          <button type="button" className="gate-button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </GateDialog>
  )
}

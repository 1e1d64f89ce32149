import { useState } from 'react'
import type { NamedPerson } from '#renderer/flows/checkin/recordByName.ts'
import type { ScanOutcome } from '#renderer/flows/checkin/scanOutcome.ts'
import { registerWalkIn } from '#renderer/flows/desk/registerWalkIn.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { privacyNotice } from '#shared/consent/privacyNotice.ts'
import { fill } from '#shared/errors/fill.ts'
import type { AppError } from '#shared/errors/result.ts'
import { attendee } from '#shared/records/attendee.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { GateDialog } from './GateDialog.tsx'
import { draftOf, guessEntry, type QuickEntry } from './quickEntry.ts'
import { unknownWords } from './words.ts'

interface RegisterHereProps {
  /** What was scanned, for what it tells; null for somebody who came with nothing. */
  readonly unknown: ScanOutcome | null
  readonly onAdmit: (person: NamedPerson) => void
  readonly onClose: () => void
}

/**
 * A walk-in at the gate itself, with what is known of them: registered, given a badge, and judged by the gate's rules.
 * The desk's form asks for more; it can be filled in later.
 */
export function RegisterHere({ unknown, onAdmit, onClose }: RegisterHereProps) {
  const t = useWords(unknownWords)
  const labels = useLabels()
  const { words } = useLanguage()
  const say = useErrorText()
  const workplace = useWorkplace()
  const { writer, fair } = useSession()
  const [entry, setEntry] = useState<QuickEntry>(() => guessEntry(unknown))
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const set = (part: Partial<QuickEntry>) => setEntry((before) => ({ ...before, ...part }))
  const { fields } = attendee
  const notice = privacyNotice(fair.noticeVersion)
  const hasOrganisation = entry.kind === 'student' || entry.kind === 'delegate' || entry.kind === 'representative'

  const save = async () => {
    // The button is blocked while it saves, Enter in a field is not.
    if (isSaving) return
    setSaving(true)
    const saved = await registerWalkIn(workplace, writer, draftOf(entry), fair.noticeVersion)
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    onAdmit({ attendeeId: saved.value.attendeeId, reason: t('registeredReason'), insteadOfScanId: null })
    return onClose()
  }

  return (
    <GateDialog label={t('registerTitle')} onClose={onClose}>
      <form
        className="gate-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <h2>{t('registerTitle')}</h2>
        <Field label={fields.name.label[words]} value={entry.name} onChange={(name) => set({ name })} />
        <label className="gate-field">
          {fields.kind.label[words]}
          <select
            value={entry.kind}
            onChange={({ target }) => set({ kind: attendeeKinds.ids.find((id) => id === target.value) ?? 'student' })}
          >
            {attendeeKinds.ids.map((id) => (
              <option key={id} value={id}>
                {labels.choice(fields.kind, id)}
              </option>
            ))}
          </select>
        </label>
        {hasOrganisation && (
          <Field
            label={t(entry.kind === 'representative' ? 'enterprise' : 'university')}
            value={entry.organisation}
            onChange={(organisation) => set({ organisation })}
          />
        )}
        {entry.kind === 'student' && (
          <Field
            label={fields.studentNumber.label[words]}
            value={entry.studentNumber}
            onChange={(studentNumber) => set({ studentNumber })}
          />
        )}
        <Field label={fields.phone.label[words]} value={entry.phone} onChange={(phone) => set({ phone })} />
        <details className="gate-notice">
          <summary>{notice.title[words]}</summary>
          {notice.parts.map((part) => (
            <p key={part.heading.en}>
              <strong>{part.heading[words]}</strong>
              {fill(part.text[words], { organiser: fair.organiserName ?? fair.name })}
            </p>
          ))}
        </details>
        <label className="gate-tick">
          <input
            type="checkbox"
            checked={entry.hasConsented}
            onChange={({ target }) => set({ hasConsented: target.checked })}
          />
          {notice.baseConsent[words]}
        </label>
        {error !== null && (
          <p className="gate-problem" role="alert">
            {say(error).line}
          </p>
        )}
        <div className="gate-form-buttons">
          <button type="submit" className="gate-button gate-primary" disabled={isSaving}>
            {t('registerAndAdmit')}
          </button>
          <button type="button" className="gate-button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </GateDialog>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Field({ label, value, onChange }: FieldProps) {
  return (
    <label className="gate-field">
      {label}
      <input
        type="text"
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { ConsentBox } from '#renderer/components/ConsentBox.tsx'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { changeConsent } from '#renderer/flows/attendee/changeConsent.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { ConsentChoice } from '#shared/consent/consentChoice.ts'
import { noConsent } from '#shared/consent/consentChoice.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { consentBases } from '#shared/reference/consentBases.ts'
import { instantText } from './instantText.ts'
import { attendeeWords } from './words.ts'

/** What the person agreed to, and the way to record it anew. */
export function ConsentPanel({ attendee, undo }: { readonly attendee: AttendeeRow; readonly undo: Undo }) {
  const t = useWords(attendeeWords)
  const { language, words } = useLanguage()
  const mayEdit = useMay('attendee.register')
  const [isChanging, setChanging] = useState(false)
  const { consent } = attendee
  return (
    <section className="attendee-consent">
      {consent === null ? (
        <p>{t('consentNone')}</p>
      ) : (
        <>
          <p>
            <CheckCircleOutlined aria-hidden className="attendee-yes" />{' '}
            {t('consentGiven', { version: consent.noticeVersion, at: instantText(consent.at, language) })}
            <span className="list-soft"> {t('consentBasis', { basis: consentBases.label(consent.basis, words) })}</span>
          </p>
          <p>
            {consent.sensitive ? (
              <CheckCircleOutlined aria-hidden className="attendee-yes" />
            ) : (
              <CloseCircleOutlined aria-hidden className="list-soft" />
            )}{' '}
            {t(consent.sensitive ? 'sensitiveGiven' : 'sensitiveNone')}
          </p>
        </>
      )}
      {isChanging ? (
        <ConsentForm attendee={attendee} undo={undo} onDone={() => setChanging(false)} />
      ) : (
        mayEdit && <Button onClick={() => setChanging(true)}>{t('changeConsent')}</Button>
      )}
    </section>
  )
}

function ConsentForm({
  attendee,
  undo,
  onDone,
}: {
  readonly attendee: AttendeeRow
  readonly undo: Undo
  readonly onDone: () => void
}) {
  const t = useWords(attendeeWords)
  const station = useStation()
  const { fair, writer } = useSession()
  const [choice, setChoice] = useState<ConsentChoice>(() => noConsent('verbal'))
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const losesValues = (attendee.identityNumber !== null || attendee.keyGroups !== null) && !choice.isSensitiveGiven
  const save = async () => {
    setSaving(true)
    const changed = await changeConsent(station, writer, attendee.id, choice, fair.noticeVersion)
    setSaving(false)
    if (!changed.ok) return setError(changed.error)
    undo.remember({ label: t('consentStep', { name: attendee.name }), steps: changed.value.undo })
    onDone()
  }
  return (
    <>
      <ConsentBox
        noticeVersion={fair.noticeVersion}
        organiser={fair.organiserName ?? fair.name}
        about="person"
        value={choice}
        onChange={setChoice}
        isMissing={error?.code === 'CONSENT_MISSING' && !choice.isBaseGiven}
      />
      {losesValues && <Alert type="warning" showIcon title={t('withdrawWarning')} />}
      {error !== null && error.code !== 'CONSENT_MISSING' && <ErrorNotice error={error} />}
      <div className="attendee-form-actions">
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="primary" loading={isSaving} onClick={() => void save()}>
          {t('saveConsent')}
        </Button>
      </div>
    </>
  )
}

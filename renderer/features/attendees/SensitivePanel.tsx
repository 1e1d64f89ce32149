import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { AttendeeFile } from '#renderer/flows/attendee/readAttendee.ts'
import type { SensitiveValues } from '#renderer/flows/attendee/sensitiveValues.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useMay } from '#renderer/session/sessionContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import { attendee } from '#shared/records/attendee.ts'
import { instantText } from './instantText.ts'
import { RevealForm } from './RevealForm.tsx'
import { SensitiveForm } from './SensitiveForm.tsx'
import { attendeeWords } from './words.ts'

const { fields } = attendee

/** Identity number and key groups: closed without the separate consent, masked until somebody says why they look. */
export function SensitivePanel({ file, undo }: { readonly file: AttendeeFile; readonly undo: Undo }) {
  const t = useWords(attendeeWords)
  const labels = useLabels()
  const { language } = useLanguage()
  const mayView = useMay('sensitive.view')
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<SensitiveValues | null>(null)
  const { attendee: row, disclosures } = file
  // Withdrawn while it was on the screen: it closes at once.
  const isOpen = row.consent?.sensitive === true
  const mask = (value: unknown) => (value === null ? t('notRecorded') : t('masked'))
  return (
    <section className="attendee-sensitive" aria-label={t('sensitiveTitle')}>
      <h3>{t('sensitiveTitle')}</h3>
      {!isOpen && <p className="list-soft">{t('sensitiveNone')}</p>}
      {isOpen && shown !== null && (
        <SensitiveForm attendee={row} values={shown} undo={undo} onSaved={setShown}>
          <Button icon={<EyeInvisibleOutlined aria-hidden />} onClick={() => setShown(null)}>
            {t('hide')}
          </Button>
        </SensitiveForm>
      )}
      {isOpen && shown === null && (
        <>
          <dl className="attendee-masked">
            <dt>{labels.field(fields.identityNumber)}</dt>
            <dd>{mask(row.identityNumber)}</dd>
            <dt>{labels.field(fields.keyGroups)}</dt>
            <dd>{mask(row.keyGroups)}</dd>
          </dl>
          {!mayView && <p className="list-soft">{t('roleForbids')}</p>}
          {mayView && !isAsking && (
            <Button icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
              {t('reveal')}
            </Button>
          )}
          {isAsking && (
            <RevealForm
              attendeeId={row.id}
              onCancel={() => setAsking(false)}
              onShown={(values) => {
                setAsking(false)
                setShown(values)
              }}
            />
          )}
        </>
      )}
      {mayView && disclosures.length > 0 && (
        <details className="attendee-disclosures">
          <summary>
            {t('lookedAt')} ({disclosures.length})
          </summary>
          <ul>
            {disclosures.map((one) => (
              <li key={one.id}>
                {instantText(one.createdAt, language)} · {one.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

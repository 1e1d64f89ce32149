import { Checkbox, Radio } from 'antd'
import { useId } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { ConsentChoice } from '#shared/consent/consentChoice.ts'
import { privacyNotice } from '#shared/consent/privacyNotice.ts'
import { fill } from '#shared/errors/fill.ts'
import { consentBases } from '#shared/reference/consentBases.ts'
import { componentWords } from './words.ts'
import './consentBox.css'

interface ConsentBoxProps {
  /** The version that the fair shows. */
  readonly noticeVersion: number
  /** Who is named as the one that processes the data. */
  readonly organiser: string
  /** One person who is asked, or a list whose sender vouches for everybody on it. */
  readonly about: 'person' | 'list'
  readonly value: ConsentChoice
  readonly onChange: (value: ConsentChoice) => void
  /** Saving was tried without base consent: the box says so itself. */
  readonly isMissing?: boolean
}

/** The privacy notice and the two consents: the general one, and the separate one for sensitive information. Neither is ticked in advance. */
export function ConsentBox({ noticeVersion, organiser, about, value, onChange, isMissing = false }: ConsentBoxProps) {
  const t = useWords(componentWords)
  const { words } = useLanguage()
  const titleId = useId()
  const missingId = useId()
  const notice = privacyNotice(noticeVersion)
  const isList = about === 'list'
  return (
    <section className="consent-box" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {notice.title[words]} <small>{t('noticeVersion', { version: notice.version })}</small>
      </h2>
      {/* Focusable, so that it can be scrolled by keyboard. */}
      <div className="consent-notice" role="region" aria-label={t('noticeText')} tabIndex={0}>
        {notice.parts.map((part) => (
          <p key={part.heading.en}>
            <strong>{part.heading[words]}</strong>
            {fill(part.text[words], { organiser })}
          </p>
        ))}
      </div>
      <Checkbox
        checked={value.isBaseGiven}
        {...(isMissing ? { 'aria-describedby': missingId } : {})}
        onChange={({ target }) =>
          onChange({
            ...value,
            isBaseGiven: target.checked,
            isSensitiveGiven: target.checked && value.isSensitiveGiven,
          })
        }
      >
        {isList ? t('listConsent') : notice.baseConsent[words]}
      </Checkbox>
      {isMissing && (
        <p id={missingId} className="consent-missing" role="alert">
          {isList ? t('listConsentMissing') : t('consentMissing')}
        </p>
      )}
      <Checkbox
        checked={value.isSensitiveGiven}
        disabled={!value.isBaseGiven}
        onChange={({ target }) => onChange({ ...value, isSensitiveGiven: target.checked })}
      >
        {isList ? t('listSensitiveConsent') : notice.sensitiveConsent[words]}
      </Checkbox>
      {!isList && (
        <Radio.Group
          aria-label={t('consentBasis')}
          value={value.basis}
          onChange={({ target }) => onChange({ ...value, basis: target.value === 'form' ? 'form' : 'verbal' })}
          options={(['verbal', 'form'] as const).map((basis) => ({
            value: basis,
            label: consentBases.label(basis, words),
          }))}
        />
      )}
    </section>
  )
}

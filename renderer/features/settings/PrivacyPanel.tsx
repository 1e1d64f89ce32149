import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { privacyNotice } from '#shared/consent/privacyNotice.ts'
import { fill } from '#shared/errors/fill.ts'
import { settingsWords } from './words.ts'

/** The notice as people at this fair see it. */
export function PrivacyPanel() {
  const t = useWords(settingsWords)
  const { words } = useLanguage()
  const { fair } = useSession()
  const notice = privacyNotice(fair.noticeVersion)
  const organiser = fair.organiserName ?? fair.name
  return (
    <article className="settings-notice-text">
      <p className="settings-hint">{t('privacyHint', { version: notice.version })}</p>
      <h2>{notice.title[words]}</h2>
      {notice.parts.map((part) => (
        <section key={part.heading.en}>
          <h3>{part.heading[words]}</h3>
          <p>{fill(part.text[words], { organiser })}</p>
        </section>
      ))}
      <ul>
        <li>{notice.baseConsent[words]}</li>
        <li>{notice.sensitiveConsent[words]}</li>
      </ul>
    </article>
  )
}

import { useState } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { setLanguage } from '#renderer/i18n/startWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { StaffExit } from './StaffExit.tsx'
import { kioskWords } from './words.ts'

/** The language of whoever stands there, and the staff's way out. */
export function KioskTop() {
  const t = useWords(kioskWords)
  const { language } = useLanguage()
  const [isLeaving, setLeaving] = useState(false)
  return (
    <header className="kiosk-top">
      <strong>{t('title')}</strong>
      <button
        type="button"
        className="kiosk-button"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => void setLanguage(language === 'en' ? 'zh-CN' : 'en')}
      >
        {t('language')}
      </button>
      <button type="button" className="kiosk-button" onClick={() => setLeaving(true)}>
        {t('staff')}
      </button>
      {isLeaving && <StaffExit onClose={() => setLeaving(false)} />}
    </header>
  )
}

import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from './language.ts'

// Synchronous: every word is bundled. Imported by defineWords.ts, so that it runs before the first table is added.
void i18next.use(initReactI18next).init({
  initAsync: false,
  lng: 'zh-CN',
  fallbackLng: false,
  supportedLngs: ['zh-CN', 'en'],
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

export async function setLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

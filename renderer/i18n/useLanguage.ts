import { useTranslation } from 'react-i18next'
import { type Language, toWordLanguage, type WordLanguage } from './language.ts'

/** The language on the screen now, in both of its spellings. */
export function useLanguage(): { readonly language: Language; readonly words: WordLanguage } {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN'
  return { language, words: toWordLanguage(language) }
}

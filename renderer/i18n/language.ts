/** The languages that every screen speaks. Word tables and choices use the short form. */
export type Language = 'zh-CN' | 'en'
export type WordLanguage = 'zh' | 'en'

export const toWordLanguage = (language: Language): WordLanguage => (language === 'en' ? 'en' : 'zh')

import type { Language } from '#renderer/i18n/language.ts'

/** An instant as people say it, to the minute, in this computer's time zone. */
export const instantText = (instant: string, language: Language): string =>
  new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })

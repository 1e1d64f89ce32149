import { useLanguage } from '#renderer/i18n/useLanguage.ts'

/** Instants as this browser's clock and language show them. */
export function useTime(): (instantMs: number) => string {
  const { language } = useLanguage()
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' })
  return (instantMs) => format.format(instantMs)
}

export function useNumber(): (value: number) => string {
  const { language } = useLanguage()
  const format = new Intl.NumberFormat(language)
  return (value) => format.format(value)
}

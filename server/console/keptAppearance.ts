import { type Appearance } from '#renderer/components/AppearancePicker.tsx'
import { showSystemTheme, showTheme } from '#renderer/components/showTheme.ts'
import { setLanguage } from '#renderer/i18n/startWords.ts'

const key = 'fairdesk.appearance'

/** Kept in this browser. Where it keeps nothing (a private window), the next visit begins as the first. */
export function keepAppearance({ language, theme }: Appearance): void {
  try {
    localStorage.setItem(key, `${language} ${theme}`)
  } catch {
    // The choice holds until the page is closed.
  }
}

/** As it was left; else in the browser's language and the system's theme. */
export function startAppearance(): void {
  const [language, theme] = readKept().split(' ')
  const isEnglish = language === 'en' || (language === '' && !navigator.language.startsWith('zh'))
  void setLanguage(isEnglish ? 'en' : 'zh-CN')
  showTheme(theme === 'light' || theme === 'dark' ? theme : 'system')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', () => showSystemTheme(dark.matches))
}

function readKept(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

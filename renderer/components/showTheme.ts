import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Puts a choice on the root element: plain CSS reads `data-theme`, Ant Design follows it through `useIsDark`. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['themeChoice'] = theme
  if (theme === 'system') showSystemTheme(matchMedia('(prefers-color-scheme: dark)').matches)
  else drawTheme(theme === 'dark')
}

/** The system turned dark or light; only a choice of `system` follows it. */
export function showSystemTheme(isDark: boolean): void {
  if (readChoice() === 'system') drawTheme(isDark)
}

/** What was chosen, which is not the same as what is drawn. */
export const useThemeChoice = (): Theme => useSyncExternalStore(subscribe, readChoice)

function drawTheme(isDark: boolean): void {
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
}

const readChoice = (): Theme =>
  themes.find((theme) => theme === document.documentElement.dataset['themeChoice']) ?? 'system'

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme-choice'] })
  return () => observer.disconnect()
}

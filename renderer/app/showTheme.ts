/** The theme that plain CSS sees; Ant Design follows it through `useIsDark`. */
export type Theme = 'system' | 'light' | 'dark'

export function showTheme(theme: Theme): void {
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
}

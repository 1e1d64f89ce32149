import { Segmented } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { Language } from '#renderer/i18n/language.ts'
import { setLanguage } from '#renderer/i18n/startWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import './appearancePicker.css'
import { showTheme, type Theme, useThemeChoice } from './showTheme.ts'
import { componentWords } from './words.ts'

export interface Appearance {
  readonly language: Language
  readonly theme: Theme
}

/**
 * Language and theme of the whole app: shown at once. `onPick` keeps them for the next start; where that fails the screen
 * has changed all the same, and the next start asks nothing of it.
 */
export function AppearancePicker({ onPick }: { readonly onPick: (next: Appearance) => void }) {
  const t = useWords(componentWords)
  const { language } = useLanguage()
  const theme = useThemeChoice()

  const pick = (next: Appearance) => {
    void setLanguage(next.language)
    showTheme(next.theme)
    onPick(next)
  }

  return (
    <div className="appearance-picker">
      <Segmented<Language>
        aria-label={t('language')}
        name="appearance-language"
        value={language}
        onChange={(value) => pick({ language: value, theme })}
        options={[
          { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      <Segmented<Theme>
        aria-label={t('theme')}
        name="appearance-theme"
        value={theme}
        onChange={(value) => pick({ language, theme: value })}
        options={[
          { value: 'system', label: t('themeSystem') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ]}
      />
    </div>
  )
}

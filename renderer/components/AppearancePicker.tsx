import { Segmented } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { Language } from '#renderer/i18n/language.ts'
import { setLanguage } from '#renderer/i18n/startWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import './appearancePicker.css'
import { showTheme, type Theme, useThemeChoice } from './showTheme.ts'
import { componentWords } from './words.ts'

/** Language and theme of the whole app: shown at once, and kept by the main process for the next start. */
export function AppearancePicker({ platform }: { readonly platform: Platform }) {
  const t = useWords(componentWords)
  const { language } = useLanguage()
  const theme = useThemeChoice()

  const pick = (next: { readonly language: Language; readonly theme: Theme }) => {
    void setLanguage(next.language)
    showTheme(next.theme)
    // Not kept on a full disk: the screen has changed all the same, and the next start asks nothing of it.
    void platform.call('app:setAppearance', next)
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

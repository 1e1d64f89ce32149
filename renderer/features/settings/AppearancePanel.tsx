import { AppearancePicker } from '#renderer/components/AppearancePicker.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { settingsWords } from './words.ts'

export function AppearancePanel() {
  const { platform } = useWorkplace()
  const t = useWords(settingsWords)
  return (
    <>
      <p className="settings-hint">{t('appearanceHint')}</p>
      <AppearancePicker onPick={(next) => void platform.call('app:setAppearance', next)} />
    </>
  )
}

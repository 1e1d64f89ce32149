import { AppearancePicker } from '#renderer/components/AppearancePicker.tsx'
import { useWorkplace } from '#renderer/session/stationContext.ts'

export function AppearancePanel() {
  const { platform } = useWorkplace()
  return <AppearancePicker platform={platform} />
}

import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { AboutPanel } from './AboutPanel.tsx'
import { AppearancePanel } from './AppearancePanel.tsx'
import { FairPanel } from './FairPanel.tsx'
import { KioskPanel } from './KioskPanel.tsx'
import { PlacesPanel } from './PlacesPanel.tsx'
import { PrintersPanel } from './PrintersPanel.tsx'
import { PrivacyPanel } from './PrivacyPanel.tsx'
import { ReadersPanel } from './readers/ReadersPanel.tsx'
import { ServerPanel } from './ServerPanel.tsx'
import { StaffPanel } from './StaffPanel.tsx'
import { StationPanel } from './StationPanel.tsx'
import './settings.css'
import { settingsWords } from './words.ts'

const panels = [
  { key: 'station', children: <StationPanel /> },
  { key: 'server', children: <ServerPanel /> },
  { key: 'staff', children: <StaffPanel /> },
  { key: 'fair', children: <FairPanel /> },
  { key: 'places', children: <PlacesPanel /> },
  { key: 'printers', children: <PrintersPanel /> },
  { key: 'readers', children: <ReadersPanel /> },
  { key: 'kiosk', children: <KioskPanel /> },
  { key: 'appearance', children: <AppearancePanel /> },
  { key: 'privacy', children: <PrivacyPanel /> },
  { key: 'about', children: <AboutPanel /> },
] as const

/** This station, the people, the fair and this computer; `?tab=` is the part shown. */
export function SettingsScreen() {
  const t = useWords(settingsWords)
  const [parameters, setParameters] = useSearchParams()
  const tab = panels.find(({ key }) => key === parameters.get('tab'))?.key ?? 'station'
  return (
    <>
      <ScreenHeader title={t('title')} />
      <Tabs
        className="settings"
        tabPlacement="start"
        activeKey={tab}
        onChange={(key) => setParameters({ tab: key }, { replace: true })}
        destroyOnHidden
        items={panels.map(({ key, children }) => ({
          key,
          label: t(key),
          children: <section className="settings-panel">{children}</section>,
        }))}
      />
    </>
  )
}

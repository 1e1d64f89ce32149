import 'antd/dist/antd.css'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { antTheme } from './antTheme.ts'
import { useIsDark } from './useIsDark.ts'

/**
 * A bar that glides from step to step is drawn sixty times a second while the work reports: of two processors that takes
 * a seventh from the work itself.
 */
const stepwise = { styles: { track: { transition: 'none' } } }

/** Ant Design in the chosen language and theme, for every screen but the gate. Draws the route below it by default. */
export function AntFrame({ children = <Outlet /> }: { readonly children?: ReactNode }) {
  const { language } = useLanguage()
  const isDark = useIsDark()
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={antTheme(isDark)}
      button={{ autoInsertSpace: false }}
      progress={stepwise}
    >
      <AntApp className="ant-frame">{children}</AntApp>
    </ConfigProvider>
  )
}

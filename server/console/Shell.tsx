import { AuditOutlined, BarChartOutlined, CalendarOutlined, LogoutOutlined, TeamOutlined } from '@ant-design/icons'
import { Button, Layout, Menu } from 'antd'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { AppearancePicker } from '#renderer/components/AppearancePicker.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { officeMay } from '#shared/access/officePermissions.ts'
import { officeRoles } from '#shared/reference/officeRoles.ts'
import { office } from './api/office.ts'
import { keepAppearance } from './keptAppearance.ts'
import { useSession } from './session.ts'
import { consoleWords } from './words.ts'

const screens = [
  { key: 'fairs', path: '/', icon: <CalendarOutlined aria-hidden />, needs: 'fair.view' },
  { key: 'totals', path: '/totals', icon: <BarChartOutlined aria-hidden />, needs: 'fair.view' },
  { key: 'accounts', path: '/accounts', icon: <TeamOutlined aria-hidden />, needs: 'account.manage' },
  { key: 'audit', path: '/audit', icon: <AuditOutlined aria-hidden />, needs: 'audit.view' },
] as const

/** What surrounds every screen: the menu of what this account may see, who it is, and the way out. */
export function Shell() {
  const t = useWords(consoleWords)
  const { words } = useLanguage()
  const { account, end } = useSession()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const current = screens.find(({ path }) => path !== '/' && pathname.startsWith(path)) ?? screens[0]

  const signOut = async () => {
    await office.signOut()
    end(null)
  }
  return (
    <Layout className="console">
      <a className="console-skip" href="#content" onClick={focusContent}>
        {t('skipToContent')}
      </a>
      <header className="console-header">
        <strong className="console-name">{t('title')}</strong>
        <nav aria-label={t('mainMenu')}>
          <Menu
            mode="horizontal"
            selectedKeys={[current.key]}
            onClick={({ key }) => void navigate(screens.find((screen) => screen.key === key)?.path ?? '/')}
            items={screens
              .filter(({ needs }) => officeMay(account.role, needs))
              .map(({ key, icon }) => ({ key, icon, label: t(key) }))}
          />
        </nav>
        <AppearancePicker onPick={keepAppearance} />
        <span className="console-account">
          {account.name}
          <small>{officeRoles.label(account.role, words)}</small>
        </span>
        <Button icon={<LogoutOutlined aria-hidden />} onClick={() => void signOut()}>
          {t('signOut')}
        </Button>
      </header>
      <main id="content" className="console-content" tabIndex={-1}>
        <Outlet />
      </main>
    </Layout>
  )
}

function focusContent(event: { preventDefault(): void }) {
  event.preventDefault()
  document.querySelector<HTMLElement>('#content')?.focus()
}

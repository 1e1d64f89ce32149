import {
  BarChartOutlined,
  CreditCardOutlined,
  HeartOutlined,
  IdcardOutlined,
  ImportOutlined,
  InboxOutlined,
  LinkOutlined,
  PrinterOutlined,
  ScanOutlined,
  SettingOutlined,
  ShopOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Layout, Menu } from 'antd'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { AntFrame } from '#renderer/components/AntFrame.tsx'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { InboxLabel } from '#renderer/features/inbox/InboxLabel.tsx'
import { PrintingLabel } from '#renderer/features/printing/PrintingLabel.tsx'
import { SearchBox } from '#renderer/features/search/SearchBox.tsx'
import { StaffSwitcher } from '#renderer/features/staff/StaffSwitcher.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { SyncLine } from '#renderer/session/SyncLine.tsx'
import { useSession } from '#renderer/session/sessionContext.ts'
import { may } from '#shared/access/permissions.ts'
import './shell.css'
import { shellWords } from './words.ts'

const screens = [
  { key: 'desk', icon: <IdcardOutlined aria-hidden /> },
  { key: 'gate', icon: <ScanOutlined aria-hidden /> },
  { key: 'enterprises', icon: <ShopOutlined aria-hidden /> },
  { key: 'attendees', icon: <TeamOutlined aria-hidden /> },
  { key: 'badges', icon: <CreditCardOutlined aria-hidden />, needs: 'badge.issue' },
  { key: 'matchmaking', icon: <LinkOutlined aria-hidden /> },
  { key: 'assistance', icon: <HeartOutlined aria-hidden />, needs: 'assistance.manage' },
  { key: 'printing', icon: <PrinterOutlined aria-hidden /> },
  { key: 'import', icon: <ImportOutlined aria-hidden /> },
  { key: 'inbox', icon: <InboxOutlined aria-hidden /> },
  { key: 'report', icon: <BarChartOutlined aria-hidden /> },
  { key: 'settings', icon: <SettingOutlined aria-hidden /> },
] as const

/** What surrounds every screen of a fair but the gate: menu, search, who is at work, where the data is. */
export function Shell() {
  return (
    <AntFrame>
      <ShellLayout />
    </AntFrame>
  )
}

function ShellLayout() {
  const t = useWords(shellWords)
  const { fair, role } = useSession()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const current = pathname.split('/')[3] ?? ''
  return (
    <Layout className="shell">
      <a className="skip-link" href="#content" onClick={focusContent}>
        {t('skipToContent')}
      </a>
      <Layout.Sider width={208} theme="light" className="shell-sider">
        <button type="button" className="shell-fair" onClick={() => void navigate('/')} title={t('allFairs')}>
          <span className="shell-fair-name">{fair.name}</span>
          {fair.isSample && <StatusTag tone="warn">{t('sample')}</StatusTag>}
        </button>
        <nav aria-label={t('mainMenu')}>
          <Menu
            mode="inline"
            selectedKeys={[current]}
            onClick={({ key }) => void navigate(`/fairs/${fair.id}/${key}`)}
            items={screens
              .filter((screen) => !('needs' in screen) || may(role, screen.needs))
              .map(({ key, icon }) => ({
                key,
                icon,
                label: labelOf(key, t(key)),
                'aria-current': key === current ? ('page' as const) : undefined,
              }))}
          />
        </nav>
      </Layout.Sider>
      <Layout>
        <header className="shell-header">
          <SearchBox />
          <SyncLine />
          <StaffSwitcher />
        </header>
        <main id="content" className="shell-content" tabIndex={-1}>
          <Outlet />
        </main>
      </Layout>
    </Layout>
  )
}

function labelOf(key: (typeof screens)[number]['key'], name: string) {
  if (key === 'inbox') return <InboxLabel name={name} />
  return key === 'printing' ? <PrintingLabel name={name} /> : name
}

function focusContent(event: { preventDefault(): void }) {
  event.preventDefault()
  document.querySelector<HTMLElement>('#content')?.focus()
}

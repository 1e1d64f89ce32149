import { Button, Descriptions } from 'antd'
import { useNavigate } from 'react-router'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { SyncLine } from '#renderer/session/SyncLine.tsx'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useSyncStatus } from '#renderer/session/useSyncStatus.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { serverWords } from './serverWords.ts'

/** The server that this fair is on, or how it comes onto one. */
export function ServerPanel() {
  const t = useWords(serverWords)
  const { fair, staff } = useSession()
  const navigate = useNavigate()
  const view = useSyncStatus(fair.id)
  if (view === undefined) return null
  const { enrolment } = view
  return (
    <>
      <p className="settings-hint">{enrolment === null ? t('none') : t('againHint')}</p>
      {enrolment !== null && <ServerFacts enrolment={enrolment} />}
      {!staff.isOrganiser && <p className="settings-hint">{t('organisersOnly')}</p>}
      <Button
        type={enrolment === null ? 'primary' : 'default'}
        disabled={!staff.isOrganiser}
        onClick={() => void navigate(`/enrol?fair=${fair.id}`)}
      >
        {enrolment === null ? t('enrol') : t('again')}
      </Button>
    </>
  )
}

function ServerFacts({ enrolment }: { readonly enrolment: Enrolment }) {
  const t = useWords(serverWords)
  const { words, language } = useLanguage()
  const { origin, fingerprint, serverName, stationName, role, enrolledAt } = enrolment
  const vouched = origin.startsWith('https:') ? t('vouched') : t('thisComputer')
  const items = [
    { key: 'state', label: t('state'), children: <SyncLine /> },
    { key: 'server', label: t('server'), children: serverName },
    { key: 'address', label: t('address'), children: origin },
    {
      key: 'fingerprint',
      label: t('fingerprint'),
      children: fingerprint === null ? vouched : <code>{fingerprint}</code>,
    },
    { key: 'stationName', label: t('stationName'), children: stationName },
    { key: 'role', label: t('role'), children: stationRoles.label(role, words) },
    { key: 'enrolledAt', label: t('enrolledAt'), children: new Date(enrolledAt).toLocaleString(language) },
  ]
  return <Descriptions bordered column={1} size="small" className="settings-server" items={items} />
}

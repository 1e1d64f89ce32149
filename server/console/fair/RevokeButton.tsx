import { Button, Popconfirm } from 'antd'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { StationView } from '#shared/office/officeShapes.ts'
import { office } from '../api/office.ts'
import { isSessionOver, useMay, useSession } from '../session.ts'
import { consoleWords } from '../words.ts'
import { fairWords } from './words.ts'

/** Asks first: a station that is revoked by mistake has to be enrolled again, at its own keyboard. */
export function RevokeButton({
  fairId,
  station,
  onRevoked,
}: {
  readonly fairId: string
  readonly station: StationView
  readonly onRevoked: () => void
}) {
  const t = useWords(fairWords)
  const cancel = useWords(consoleWords)('cancel')
  const mayRevoke = useMay('station.revoke')
  const session = useSession()
  const notify = useNotify()

  const revoke = async () => {
    const answer = await office.revokeStation(fairId, station.stationId)
    if (answer.ok) notify.done(t('revokedDone'))
    else if (isSessionOver(answer.error)) return session.end(answer.error)
    else notify.failed(answer.error)
    onRevoked()
  }
  return (
    <Popconfirm
      title={t('revokeAsk', { name: station.name })}
      description={<p className="fair-confirm">{t('revokeWhat')}</p>}
      okText={t('revoke')}
      okButtonProps={{ danger: true }}
      cancelText={cancel}
      onConfirm={revoke}
      disabled={!mayRevoke}
    >
      <Button danger disabled={!mayRevoke} aria-label={`${t('revoke')}: ${station.name}`}>
        {t('revoke')}
      </Button>
    </Popconfirm>
  )
}

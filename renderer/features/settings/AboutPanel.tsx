import { Alert, Button, Descriptions } from 'antd'
import { useState } from 'react'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { openSigningKey } from '#renderer/flows/badge/openSigningKey.ts'
import { readStationFacts, type StationFacts } from '#renderer/flows/station/readStationFacts.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { settingsWords } from './words.ts'

/** What one is asked on the telephone: versions, this computer's number, what it keeps. */
export function AboutPanel() {
  const { station } = useWorkplace()
  const { fair } = useSession()
  const facts = useLive(() => readStationFacts(station.db, fair.id), [station, fair.id])
  return <LiveView live={facts}>{(value) => <About facts={value} />}</LiveView>
}

function About({ facts }: { readonly facts: StationFacts }) {
  const t = useWords(settingsWords)
  const { about, isPlainKeystore } = useWorkplace()
  return (
    <>
      {isPlainKeystore && (
        <Alert
          type="warning"
          showIcon
          className="settings-notice"
          title={t('keystorePlain')}
          description={t('keystorePlainNext')}
        />
      )}
      <Descriptions
        column={1}
        bordered
        items={[
          {
            key: 'versions',
            label: t('versions'),
            children: `FairDesk ${about.version} · Electron ${about.electron} · Chrome ${about.chrome} · Node ${about.node}`,
          },
          { key: 'system', label: t('system'), children: about.platform },
          { key: 'replica', label: t('replica'), children: shortId(facts.replicaId) ?? t('noReplica') },
          { key: 'keptOps', label: t('keptOps'), children: t('keptOpsCount', { count: facts.keptOps }) },
          { key: 'badgeKey', label: t('badgeKey'), children: facts.badgeKeyId ?? <NoBadgeKey /> },
          { key: 'keystore', label: t('keystore'), children: isPlainKeystore ? t('keystorePlain') : t('keystoreSafe') },
        ]}
      />
    </>
  )
}

function NoBadgeKey() {
  const t = useWords(settingsWords)
  const { station, platform } = useWorkplace()
  const { writer } = useSession()
  const canMake = useMay('badge.issue')
  const notify = useNotify()
  const [isMaking, setMaking] = useState(false)

  const make = async () => {
    setMaking(true)
    const made = await openSigningKey({ station, platform }, writer)
    setMaking(false)
    if (made.ok) notify.done(t('saved'))
    else notify.failed(made.error)
  }

  return (
    <div className="settings-row">
      {t('noBadgeKey')}
      <Button disabled={!canMake} loading={isMaking} onClick={() => void make()}>
        {t('makeBadgeKey')}
      </Button>
    </div>
  )
}

/** The end of a UUIDv7 is random; its beginning is only the time. */
const shortId = (id: string | null): string | null => id?.slice(-12) ?? null

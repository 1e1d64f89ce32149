import { CloudServerOutlined, PlusOutlined, RocketOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { AppearancePicker } from '#renderer/components/AppearancePicker.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { readSetting } from '#renderer/db/settings.ts'
import { readFairs } from '#renderer/flows/fair/readFairs.ts'
import { readAwaitedFairs } from '#renderer/flows/sync/readAwaitedFairs.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useStation, useWorkplace } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { may, type StationRole } from '#shared/access/permissions.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import type { FairRow } from '#shared/records/fair.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { AwaitedFairs } from './AwaitedFairs.tsx'
import { FairList } from './FairList.tsx'
import './fairs.css'
import { NewFairDialog } from './NewFairDialog.tsx'
import { SampleProgress } from './SampleProgress.tsx'
import { useSampleFair } from './useSampleFair.ts'
import { fairsWords } from './words.ts'

interface Start {
  readonly fairs: readonly FairRow[]
  readonly role: StationRole
  /** Enrolled for, and nothing of it is here yet. */
  readonly awaited: readonly Enrolment[]
}

/** The first screen: the fairs on this computer, a new one, or the sample. */
export function FairsScreen() {
  const { platform } = useWorkplace()
  const { db } = useStation()
  const start = useLive<Start>(
    async () => ({
      fairs: await readFairs(db),
      role: await readSetting(db, 'stationRole'),
      awaited: await readAwaitedFairs(db),
    }),
    [db],
  )
  return (
    <div className="front">
      <header className="front-top">
        <span className="fairs-brand">FairDesk</span>
        <AppearancePicker onPick={(next) => void platform.call('app:setAppearance', next)} />
      </header>
      <main className="fairs-main">
        <LiveView live={start}>{(value) => <FairsStart {...value} />}</LiveView>
      </main>
    </div>
  )
}

function FairsStart({ fairs, role, awaited }: Start) {
  const t = useWords(fairsWords)
  const [isCreating, setCreating] = useState(false)
  const sample = useSampleFair()
  const actions = (
    <StartActions
      role={role}
      isBusy={sample.progress !== null}
      onNew={() => setCreating(true)}
      onSample={sample.open}
    />
  )
  return (
    <>
      <AwaitedFairs awaited={awaited} />
      {fairs.length === 0 ? (
        <section className="fairs-welcome">
          <h1>{t('welcomeTitle')}</h1>
          <p>{t('welcomeWhat')}</p>
          <p>{t('welcomeNext')}</p>
          {actions}
        </section>
      ) : (
        <>
          <ScreenHeader title={t('title')} actions={actions} />
          <FairList fairs={fairs} role={role} />
        </>
      )}
      {isCreating && <NewFairDialog onClose={() => setCreating(false)} />}
      {sample.progress !== null && <SampleProgress progress={sample.progress} onCancel={sample.cancel} />}
    </>
  )
}

interface StartActionsProps {
  readonly role: StationRole
  readonly isBusy: boolean
  readonly onNew: () => void
  readonly onSample: () => void
}

function StartActions({ role, isBusy, onNew, onSample }: StartActionsProps) {
  const t = useWords(fairsWords)
  const { words } = useLanguage()
  const navigate = useNavigate()
  const isAllowed = may(role, 'fair.manage')
  return (
    <div className="fairs-actions">
      <Tooltip title={isAllowed ? undefined : t('roleForbids', { role: stationRoles.label(role, words) })}>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} disabled={!isAllowed} onClick={onNew}>
          {t('newFair')}
        </Button>
      </Tooltip>
      <Button icon={<RocketOutlined aria-hidden />} loading={isBusy} onClick={onSample}>
        {t('openSample')}
      </Button>
      <Button icon={<CloudServerOutlined aria-hidden />} onClick={() => void navigate('/enrol')}>
        {t('enrol')}
      </Button>
    </div>
  )
}

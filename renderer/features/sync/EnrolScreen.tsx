import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { AppearancePicker } from '#renderer/components/AppearancePicker.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readAdoptable } from '#renderer/flows/sync/readAdoptable.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useStation, useWorkplace } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import { CodeForm } from './CodeForm.tsx'
import './enrol.css'
import { type SeenServer, ServerForm } from './ServerForm.tsx'
import { enrolWords } from './words.ts'

/** Which server, whether it is the right one, then the code. `?fair=` is the fair that may be brought along. */
export function EnrolScreen() {
  const t = useWords(enrolWords)
  const { platform } = useWorkplace()
  const station = useStation()
  const navigate = useNavigate()
  const notify = useNotify()
  const [parameters] = useSearchParams()
  const fairId = parameters.get('fair')
  const [seen, setSeen] = useState<SeenServer | null>(null)
  const adoptable = useLive(() => readAdoptable(station, fairId), [station, fairId])
  const leave = () => void navigate(fairId === null ? '/' : `/fairs/${fairId}/settings?tab=server`)
  const onEnrolled = ({ fairId: enrolledFor, serverName }: Enrolment) => {
    notify.done(t('done', { server: serverName }))
    void navigate(enrolledFor === fairId ? `/fairs/${fairId}/settings?tab=server` : '/')
  }
  return (
    <div className="front">
      <header className="front-top">
        <Button onClick={leave}>{t('back')}</Button>
        <AppearancePicker onPick={(next) => void platform.call('app:setAppearance', next)} />
      </header>
      <main className="enrol-main">
        <ScreenHeader title={t('title')} hint={t('hint')} />
        {seen === null ? (
          <ServerForm onSeen={setSeen} />
        ) : (
          <LiveView live={adoptable}>
            {(fair) => <CodeForm {...seen} adoptable={fair} onAnother={() => setSeen(null)} onEnrolled={onEnrolled} />}
          </LiveView>
        )}
      </main>
    </div>
  )
}

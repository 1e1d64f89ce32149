import { Alert, Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { enterKiosk } from '#renderer/flows/kiosk/enterKiosk.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { settingsWords } from './words.ts'

/** Gives this computer to the public, until staff end it with a PIN. */
export function KioskPanel() {
  const t = useWords(settingsWords)
  const { station, platform } = useWorkplace()
  const { writer } = useSession()
  const mayStart = useMay('badge.issue')
  const [error, setError] = useState<AppError | null>(null)
  const start = async () => {
    const entered = await enterKiosk(station, platform, writer)
    setError(entered.ok ? null : entered.error)
  }
  return (
    <>
      <p className="settings-hint">{t('kioskHint')}</p>
      <Alert role="note" type="info" showIcon title={t('kioskSystem')} className="settings-notice" />
      {error !== null && <ErrorNotice error={error} />}
      <Button type="primary" disabled={!mayStart} onClick={() => void start()}>
        {t('startKiosk')}
      </Button>
    </>
  )
}

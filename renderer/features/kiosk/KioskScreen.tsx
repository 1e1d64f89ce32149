import { useEffect } from 'react'
import { Navigate } from 'react-router'
import { readKioskSession } from '#renderer/flows/kiosk/readKioskSession.ts'
import { signOut } from '#renderer/flows/staff/signOut.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { SessionContext } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { usePrintQueue } from '#renderer/session/usePrintQueue.ts'
import { KioskDuty } from './KioskDuty.tsx'
import './kiosk.css'
import { KioskTop } from './KioskTop.tsx'
import { kioskWords } from './words.ts'

/** A station that stands before the public. In plain HTML like the gate: it must come back quickly after a power cut. */
export function KioskScreen() {
  const t = useWords(kioskWords)
  const { station, kiosk } = useWorkplace()
  const live = useLive(async () => (kiosk === null ? null : readKioskSession(station.db, kiosk)), [station, kiosk])
  // Whoever ends the kiosk signs in as themselves: no session stays open behind it.
  useEffect(() => {
    if (kiosk !== null) void signOut(station)
  }, [station, kiosk])
  usePrintQueue(live.state === 'ready' ? live.value : null)
  if (kiosk === null) return <Navigate to="/" replace />
  if (live.state === 'loading') return null
  if (live.state === 'ready' && live.value !== null) {
    return (
      <SessionContext value={live.value}>
        <KioskDuty />
      </SessionContext>
    )
  }
  return (
    <main className="kiosk">
      <KioskTop />
      <div className="kiosk-card" role="alert">
        <h1>{t('broken')}</h1>
        <p>{t('brokenHint')}</p>
      </div>
    </main>
  )
}

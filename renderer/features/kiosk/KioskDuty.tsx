import { useWords } from '#renderer/i18n/defineWords.ts'
import { setLanguage } from '#renderer/i18n/startWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useWedgeScanner } from '#renderer/session/useWedgeScanner.ts'
import { attendee } from '#shared/records/attendee.ts'
import { KioskAsk } from './KioskAsk.tsx'
import { KioskTop } from './KioskTop.tsx'
import { useIdle } from './useIdle.ts'
import { type Kiosk, useKiosk } from './useKiosk.ts'
import { kioskWords } from './words.ts'

/** Whoever walks away leaves nothing behind for the next. */
const idleMs = 30_000

export function KioskDuty() {
  const { about } = useWorkplace()
  const kiosk = useKiosk()
  useWedgeScanner({ onScan: (scan) => kiosk.scan(scan.text), onProgress: () => undefined })
  const forget = () => {
    kiosk.reset()
    void setLanguage(about.language)
  }
  useIdle(idleMs, forget, kiosk.state)
  return (
    <main className="kiosk">
      <KioskTop />
      <Step kiosk={kiosk} />
    </main>
  )
}

function Step({ kiosk }: { readonly kiosk: Kiosk }) {
  const t = useWords(kioskWords)
  const labels = useLabels()
  const { state } = kiosk
  switch (state.step) {
    case 'ask':
      return (
        <KioskAsk key={`${kiosk.visitor} ${state.who ?? ''}`} kiosk={kiosk} error={state.error} who={state.who ?? ''} />
      )
    case 'person':
      return (
        <section className="kiosk-card" aria-live="polite">
          <h1 dir="auto">{t('hello', { name: state.person.name })}</h1>
          <p>
            {[labels.choice(attendee.fields.kind, state.person.kind), state.person.organisation]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          <button type="button" className="kiosk-button kiosk-primary" onClick={() => kiosk.make(state.person)}>
            {t('make')}
          </button>
          <button type="button" className="kiosk-button" onClick={kiosk.reset}>
            {t('notMe')}
          </button>
        </section>
      )
    case 'making':
      return <Said title={t('making')} />
    case 'made':
      return <Said title={t('made')} hint={t('madeHint')} button={t('done')} onPress={kiosk.reset} />
    case 'retired':
      return <Said title={t('retired')} hint={t('retiredHint')} button={t('again')} onPress={kiosk.reset} />
    default:
      return state satisfies never
  }
}

interface SaidProps {
  readonly title: string
  readonly hint?: string
  readonly button?: string
  readonly onPress?: () => void
}

function Said({ title, hint, button, onPress }: SaidProps) {
  return (
    <section className="kiosk-card" role="status">
      <h1>{title}</h1>
      {hint !== undefined && <p>{hint}</p>}
      {button !== undefined && (
        <button type="button" className="kiosk-button kiosk-primary" onClick={onPress}>
          {button}
        </button>
      )}
    </section>
  )
}

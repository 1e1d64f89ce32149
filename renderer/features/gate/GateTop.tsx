import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { SyncLine } from '#renderer/session/SyncLine.tsx'
import { useSession } from '#renderer/session/sessionContext.ts'
import type { FairDay } from './useFairDay.ts'
import { clockWords, gateWords } from './words.ts'

interface GateTopProps {
  readonly post: GatePost
  readonly day: Extract<FairDay, { state: 'certain' | 'confirmed' }>
  readonly onTurn: () => void
  readonly onChangeGate: () => void
  readonly onLeave: () => void
  readonly onSwitchStaff: () => void
}

/** Where this is, which way people walk, who is at work. */
export function GateTop({ post, day, onTurn, onChangeGate, onLeave, onSwitchStaff }: GateTopProps) {
  const t = useWords(gateWords)
  const clock = useWords(clockWords)
  const { staff } = useSession()
  const { gate, fair, direction } = post
  return (
    <header className="gate-top">
      <button type="button" className="gate-button gate-where" onClick={onChangeGate} title={t('changeGate')}>
        <strong>{gate.name}</strong>
        <span>{fair.name}</span>
      </button>
      {gate.direction === 'both' ? (
        <button type="button" className="gate-button gate-direction" data-direction={direction} onClick={onTurn}>
          <span className="visually-hidden">{t('direction')}</span> {t(direction)} <kbd>F2</kbd>
        </button>
      ) : (
        <span className="gate-direction" data-direction={direction}>
          <span className="visually-hidden">{t('direction')}</span> {t(direction)}
        </span>
      )}
      {day.state === 'confirmed' && (
        <button type="button" className="gate-button gate-doubt" onClick={day.reconsider} title={clock('change')}>
          {clock('counted', { day: day.day })}
        </button>
      )}
      <span className="gate-space" />
      <SyncLine isShort />
      <button type="button" className="gate-button" onClick={onSwitchStaff}>
        {t('staff', { name: staff.name })} <kbd>F8</kbd>
      </button>
      <button type="button" className="gate-button" onClick={onLeave}>
        {t('leave')} <kbd>Esc</kbd>
      </button>
    </header>
  )
}

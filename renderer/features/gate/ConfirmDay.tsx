import { useSyncExternalStore } from 'react'
import type { ScanQueue } from '#renderer/flows/checkin/scanQueue.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { daysOfFair } from '#shared/checkin/clockDoubt.ts'
import type { FairRow } from '#shared/records/fair.ts'
import { focusFirst } from './focusFirst.ts'
import type { FairDay } from './useFairDay.ts'
import { VerdictShape } from './VerdictShape.tsx'
import { clockWords, setupWords } from './words.ts'

interface ConfirmDayProps {
  readonly day: Extract<FairDay, { state: 'doubtful' }>
  readonly fair: FairRow
  readonly queue: ScanQueue
  readonly onLeave: () => void
}

/** In amber: the computer's clock can't say which day it is, so staff do. Scans wait meanwhile. */
export function ConfirmDay({ day, fair, queue, onLeave }: ConfirmDayProps) {
  const t = useWords(clockWords)
  const setup = useWords(setupWords)
  const waiting = useSyncExternalStore(queue.watch, queue.waiting)
  return (
    <main className="gate gate-plain" data-tone="ask">
      <div className="gate-card gate-clock" role="alert">
        <VerdictShape tone="ask" />
        <h1>{t('title')}</h1>
        <p>{t(day.doubt, { today: day.today, time: day.time })}</p>
        <p>{t('choose')}</p>
        <ul className="gate-choices">
          {daysOfFair(fair).map((one, index) => (
            <li key={one}>
              <button
                type="button"
                className="gate-button gate-choice"
                ref={index === 0 ? focusFirst : undefined}
                onClick={() => day.confirm(one)}
              >
                <strong>{one}</strong>
              </button>
            </li>
          ))}
        </ul>
        {waiting > 0 && <p role="status">{t('waiting', { count: waiting })}</p>}
        <button type="button" className="gate-button" onClick={onLeave}>
          {setup('back')} <kbd>Esc</kbd>
        </button>
      </div>
    </main>
  )
}

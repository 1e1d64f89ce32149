import { useState } from 'react'
import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import { endDay, saveRecount, undoHeadcount } from '#renderer/flows/checkin/saveHeadcount.ts'
import { savePeopleInside } from '#renderer/flows/checkin/savePeopleInside.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { byInstant } from '#shared/checkin/factOrder.ts'
import { standing } from '#shared/checkin/presence.ts'
import { isDayOver } from '#shared/checkin/replayDay.ts'
import type { Result } from '#shared/errors/result.ts'
import { GateDialog } from './GateDialog.tsx'
import { clockTime } from './gateTime.ts'
import type { DayCounter } from './useDayCounts.ts'
import type { Gates } from './useGates.ts'
import { countWords } from './words.ts'

interface CountInsideProps {
  readonly post: GatePost
  readonly gates: Gates
  readonly counter: DayCounter
  readonly onClose: () => void
}

const most = 1_000_000

/** What staff counted, the day's end, and the list of people inside for an evacuation. */
export function CountInside({ post, gates, counter, onClose }: CountInsideProps) {
  const t = useWords(countWords)
  const { words } = useLanguage()
  const say = useErrorText()
  const { station, platform } = useWorkplace()
  const { fair, writer } = useSession()
  const mayEnd = useMay('fair.manage')
  const { fairDay, gate, venue } = post
  const halls = gates.halls.filter(({ removedAt }) => removedAt === null)
  const [hallId, setHallId] = useState<string | null>(gate.hallId)
  const [typed, setTyped] = useState('')
  const [isEnding, setEnding] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null)
  const placeName = (id: string | null) => gates.halls.find((hall) => hall.id === id)?.name ?? t('wholeVenue')
  const last = standing(venue.headcounts, fairDay).toSorted(byInstant).at(-1)
  const inside = Math.max(0, counter.counts?.inside ?? 0)
  const isOver = isDayOver(venue.headcounts, fairDay)
  const count = /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN

  /** Nothing twice: a double click, or Enter held down, comes before the first is over. */
  const run = async (start: () => Promise<Result<unknown>>, done: string) => {
    if (isBusy) return
    setBusy(true)
    const outcome = await start()
    setBusy(false)
    setSaid({ text: outcome.ok ? done : say(outcome.error).line, isProblem: !outcome.ok })
    if (outcome.ok) setTyped('')
    setEnding(false)
  }
  const print = () =>
    run(
      () =>
        savePeopleInside({ station, platform }, { fair, fairDay, halls: gates.halls, language: words }).then((saved) =>
          saved.ok ? platform.call('files:open', { path: saved.value.path }) : saved,
        ),
      t('printed'),
    )

  return (
    <GateDialog label={t('title')} onClose={onClose}>
      <form
        className="gate-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (count >= 0 && count <= most)
            void run(
              () => saveRecount(station, writer, { hallId, fairDay, count }),
              t('saved', { place: placeName(hallId), count }),
            )
          else setSaid({ text: t('notANumber'), isProblem: true })
        }}
      >
        <h2>{t('title')}</h2>
        <p className="gate-soft">{t('hint')}</p>
        <div className="gate-pair">
          <label className="gate-field">
            {t('place')}
            <select
              value={hallId ?? ''}
              onChange={({ target }) => setHallId(target.value === '' ? null : target.value)}
            >
              <option value="">{t('wholeVenue')}</option>
              {halls.map((hall) => (
                <option key={hall.id} value={hall.id}>
                  {hall.name}
                </option>
              ))}
            </select>
          </label>
          <label className="gate-field">
            {t('counted')}
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              data-first
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
        </div>
        <div className="gate-form-buttons">
          <button type="submit" className="gate-button gate-primary">
            {t('save')}
          </button>
          <button type="button" className="gate-button" onClick={() => void print()}>
            {t('print')}
          </button>
          <button type="button" className="gate-button" onClick={onClose}>
            {t('close')}
          </button>
        </div>
      </form>
      {last !== undefined && (
        <p className="gate-last">
          {last.reason === 'dayEnd'
            ? t('lastEnd', { time: clockTime(last.createdAt) })
            : t('lastCount', {
                time: clockTime(last.createdAt),
                place: placeName(last.hallId),
                count: last.count,
              })}{' '}
          {(last.reason !== 'dayEnd' || mayEnd) && (
            <button
              type="button"
              className="gate-button"
              onClick={() => void run(() => undoHeadcount(station, writer, last.id), t('takenBack'))}
            >
              {t('takeBack')}
            </button>
          )}
        </p>
      )}
      {mayEnd && !isOver && (
        <p className="gate-last">
          {isEnding ? t('endAsk') : t('endHint')}{' '}
          {isEnding ? (
            // Where "end" stood is now what changes nothing: the second half of a double click lands there.
            <span className="gate-pick">
              <button
                type="button"
                className="gate-button gate-danger"
                disabled={isBusy || counter.counts === null}
                onClick={() => void run(() => endDay(station, writer, { fairDay, count: inside }), t('ended'))}
              >
                {t('endSure')}
              </button>
              <button type="button" className="gate-button" autoFocus onClick={() => setEnding(false)}>
                {t('endKeep')}
              </button>
            </span>
          ) : (
            <button type="button" className="gate-button" onClick={() => setEnding(true)}>
              {t('end')}
            </button>
          )}
        </p>
      )}
      <p className={said?.isProblem === true ? 'gate-problem' : 'gate-said'} role="status">
        {said?.text}
      </p>
    </GateDialog>
  )
}

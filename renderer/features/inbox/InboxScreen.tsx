import { Button, Empty } from 'antd'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { UndoButton } from '#renderer/components/UndoButton.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { countWaiting } from '#renderer/flows/inbox/countWaiting.ts'
import { keepBothTwins, mergeTwins } from '#renderer/flows/inbox/mergeTwins.ts'
import { readTwins, type TwinPair } from '#renderer/flows/inbox/readTwins.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { useUndo } from '#renderer/session/useUndo.ts'
import { ConflictList } from './ConflictList.tsx'
import './inbox.css'
import { NoteList } from './NoteList.tsx'
import { RefusedList } from './RefusedList.tsx'
import { nameOfPair, TwinBoard } from './TwinBoard.tsx'
import { inboxWords } from './words.ts'

/** What waits for a person: values written twice, refused changes, reports of gates, records that may be one. */
export function InboxScreen() {
  const t = useWords(inboxWords)
  const station = useStation()
  const { fair, writer } = useSession()
  const notify = useNotify()
  const screen = useRef<HTMLDivElement>(null)
  const isRunning = useRef(false)
  const live = useLive(() => readTwins(station.db, fair.id), [station, fair.id])
  const undo = useUndo('attendee.register', {
    onTakenBack: (what) => notify.done(t('undone', { what })),
    onFailed: notify.failed,
  })
  const decide = async (pair: TwinPair, isMerge: boolean) => {
    if (isRunning.current) return
    isRunning.current = true
    const outcome = await (isMerge ? mergeTwins : keepBothTwins)(station, writer, pair)
    isRunning.current = false
    if (!outcome.ok) return notify.failed(outcome.error)
    const label = t(isMerge ? 'merged' : 'kept', { name: nameOfPair(pair) })
    undo.remember({ label, steps: outcome.value.undo, besides: outcome.value.besides })
    notify.done(label)
    // The button now belongs to the next pair: a second press must not decide that one too.
    const list = screen.current?.querySelector<HTMLElement>('[role=listbox]')
    return (list ?? screen.current)?.focus()
  }
  return (
    <div ref={screen} className="inbox-screen" tabIndex={-1}>
      <ScreenHeader
        title={t('title')}
        hint={t('hint')}
        actions={<UndoButton label={undo.last?.label ?? null} onUndo={undo.takeBack} />}
      />
      <ConflictList />
      <RefusedList />
      <NoteList />
      <LiveView live={live}>
        {(pairs) =>
          pairs.length === 0 ? (
            <EmptyInbox />
          ) : (
            <TwinBoard pairs={pairs} onDecide={(pair, isMerge) => void decide(pair, isMerge)} />
          )
        }
      </LiveView>
    </div>
  )
}

/** Not under something else that waits. */
function EmptyInbox() {
  const t = useWords(inboxWords)
  const { db } = useStation()
  const { fair } = useSession()
  const navigate = useNavigate()
  const waiting = useLive(() => countWaiting(db, fair.id), [db, fair.id])
  if (waiting.state !== 'ready' || waiting.value > 0) return null
  return (
    <Empty className="list-empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')}>
      <p className="list-soft">{t('emptyHint')}</p>
      <Button onClick={() => void navigate(`/fairs/${fair.id}/import`)}>{t('toImport')}</Button>
    </Empty>
  )
}

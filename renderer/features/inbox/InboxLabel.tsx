import { countWaiting } from '#renderer/flows/inbox/countWaiting.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import './inboxLabel.css'
import { inboxWords } from './words.ts'

/** The inbox's name in the menu, with how much waits there. */
export function InboxLabel({ name }: { readonly name: string }) {
  const t = useWords(inboxWords)
  const station = useStation()
  const { fair } = useSession()
  const live = useLive(() => countWaiting(station.db, fair.id), [station, fair.id])
  const count = live.state === 'ready' ? live.value : 0
  return (
    <span className="inbox-label">
      {name}
      {count > 0 && (
        <span className="inbox-count" title={t('waiting', { count })}>
          <span aria-hidden>{count > most ? `${most}+` : count}</span>
          <span className="inbox-count-words">{t('waiting', { count })}</span>
        </span>
      )}
    </span>
  )
}

const most = 99

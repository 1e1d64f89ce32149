import { MenuCount } from '#renderer/components/MenuCount.tsx'
import { countWaiting } from '#renderer/flows/inbox/countWaiting.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { inboxWords } from './words.ts'

/** The inbox's name in the menu, with how much waits there. */
export function InboxLabel({ name }: { readonly name: string }) {
  const t = useWords(inboxWords)
  const station = useStation()
  const { fair } = useSession()
  const live = useLive(() => countWaiting(station.db, fair.id), [station, fair.id])
  const count = live.state === 'ready' ? live.value : 0
  return <MenuCount name={name} count={count} words={t('waiting', { count })} />
}

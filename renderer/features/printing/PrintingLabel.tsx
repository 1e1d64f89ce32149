import { MenuCount } from '#renderer/components/MenuCount.tsx'
import { countStuckJobs } from '#renderer/flows/printing/readPrintJobs.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { printingWords } from './words.ts'

/** Printing's name in the menu, with how many badges need somebody. */
export function PrintingLabel({ name }: { readonly name: string }) {
  const t = useWords(printingWords)
  const station = useStation()
  const { fair } = useSession()
  const live = useLive(() => countStuckJobs(station.db, fair.id), [station, fair.id])
  const count = live.state === 'ready' ? live.value : 0
  return <MenuCount name={name} count={count} words={t('stuck', { count })} />
}

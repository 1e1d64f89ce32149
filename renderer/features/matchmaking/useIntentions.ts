import { useEffect, useState } from 'react'
import type { IntentionEntry } from '#renderer/flows/matchmaking/describeIntentions.ts'
import { watchIntentions } from '#renderer/flows/matchmaking/watchIntentions.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Live } from '#renderer/session/useLive.ts'

/** The fair's intentions as they are now, the last touched first. */
export function useIntentions(): Live<readonly IntentionEntry[]> {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const [live, setLive] = useState<Live<readonly IntentionEntry[]>>({ state: 'loading' })
  useEffect(
    () =>
      watchIntentions(db, fairId, (reading) =>
        setLive(reading.ok ? { state: 'ready', value: reading.value } : { state: 'failed', error: reading.error }),
      ),
    [db, fairId],
  )
  return live
}

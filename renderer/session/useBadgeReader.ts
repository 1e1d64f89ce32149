import { useMemo } from 'react'
import { type BadgeReader, openBadgeReader } from '#renderer/flows/badge/readBadge.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { useLive } from './useLive.ts'

/** Reads the codes of this fair; a new one whenever the fair's keys change, so that a revoked key is noticed. */
export function useBadgeReader(): BadgeReader {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const first = useMemo(() => openBadgeReader(db, fairId), [db, fairId])
  const renewed = useLive(async () => {
    // What is read here is what makes this run again.
    await db.records('badgeKey').where('fairId').equals(fairId).toArray()
    return openBadgeReader(db, fairId)
  }, [db, fairId])
  return renewed.state === 'ready' ? renewed.value : first
}

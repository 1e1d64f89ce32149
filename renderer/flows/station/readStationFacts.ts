import type { FairDeskDatabase } from '#renderer/db/database.ts'

/** What this computer keeps for a fair. */
export interface StationFacts {
  /** Null before the first op. */
  readonly replicaId: string | null
  /** Ops of this fair in the outbox. */
  readonly keptOps: number
  /** This computer's badge key for the fair; null when it has none. */
  readonly badgeKeyId: string | null
}

export async function readStationFacts(db: FairDeskDatabase, fairId: string): Promise<StationFacts> {
  const [replica, keptOps, keys] = await Promise.all([
    db.replica.get('self'),
    countOps(db, fairId),
    db.records('badgeKey').where('fairId').equals(fairId).toArray(),
  ])
  const own = keys.find(
    (key) => key.replicaId === replica?.replicaId && key.revokedAt === null && key.removedAt === null,
  )
  return { replicaId: replica?.replicaId ?? null, keptOps, badgeKeyId: own?.keyId ?? null }
}

/** Row by row: an outbox of a large import must not stand in memory twice. */
async function countOps(db: FairDeskDatabase, fairId: string): Promise<number> {
  let count = 0
  await db.outbox
    .where('fairId')
    .equals(fairId)
    .each((row) => {
      count += row.lastN - row.firstN + 1
    })
  return count
}

import { readSetting } from '#renderer/db/settings.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { type Live, useLive } from '#renderer/session/useLive.ts'
import type { RowFor } from '#shared/records/registry.ts'

export type GateRow = RowFor<'gate'>
export type HallRow = RowFor<'venueHall'>

export interface Gates {
  readonly all: readonly GateRow[]
  /** Where this computer stands; null before it was chosen, and after that gate was removed. */
  readonly mine: GateRow | null
  readonly halls: readonly HallRow[]
  /** Of all days. */
  readonly headcounts: readonly RowFor<'headcount'>[]
}

export function useGates(): Live<Gates> {
  const { db } = useStation()
  const fairId = useSession().fair.id
  return useLive(async () => {
    const [rows, gateId, halls, headcounts] = await Promise.all([
      db.records('gate').where('fairId').equals(fairId).toArray(),
      readSetting(db, 'gateId'),
      db.records('venueHall').where('fairId').equals(fairId).toArray(),
      db.records('headcount').where('fairId').equals(fairId).toArray(),
    ])
    const all = rows.filter((row) => row.removedAt === null)
    return { all, mine: all.find((row) => row.id === gateId) ?? null, halls, headcounts }
  }, [db, fairId])
}

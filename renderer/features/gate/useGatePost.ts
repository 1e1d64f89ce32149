import { useMemo } from 'react'
import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import type { Direction } from '#shared/checkin/decide.ts'
import { limitOf } from '#shared/checkin/gateLimit.ts'
import { type DayCounter, useDayCounts } from './useDayCounts.ts'
import type { GateRow, Gates } from './useGates.ts'

/** Where this station stands, with everything that a verdict is made of, and the numbers that it shows. */
export function useGatePost(
  gate: GateRow,
  { all, halls, headcounts }: Gates,
  fairDay: string,
  direction: Direction,
): { readonly post: GatePost; readonly counter: DayCounter; readonly hallName: string | null } {
  const { fair } = useSession()
  const ofDay = useMemo(() => headcounts.filter((fact) => fact.fairDay === fairDay), [headcounts, fairDay])
  const counter = useDayCounts({ fair, gate, fairDay }, ofDay.map(({ id }) => id).join())
  const hall = halls.find(({ id }) => id === gate.hallId) ?? null
  const hallOfGate = useMemo(() => new Map(all.map(({ id, hallId }) => [id, hallId])), [all])
  const post: GatePost = {
    fair,
    gate,
    direction,
    fairDay,
    venue: {
      headcounts: ofDay,
      hallOf: (gateId) => hallOfGate.get(gateId) ?? null,
      limit: limitOf(gate, hall?.capacity ?? null),
      insideHere: () => counter.current()?.here ?? null,
    },
  }
  return { post, counter, hallName: hall?.name ?? null }
}

import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { Gate } from '#shared/records/gate.ts'

/** The fair's gates; none while they are being read. */
export function useGateNames(): readonly Pick<Gate, 'id' | 'name'>[] {
  const { db } = useStation()
  const { fair } = useSession()
  const gates = useLive(() => db.records('gate').where('fairId').equals(fair.id).toArray(), [db, fair.id])
  return gates.state === 'ready' ? gates.value.filter((gate) => gate.removedAt === null) : []
}

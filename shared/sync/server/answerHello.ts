import { type RequestOf, type ResponseOf, wireLimits } from '../protocol.ts'
import { clockBehind } from '../stamp.ts'
import type { SyncStore } from '../store.ts'

/** What the server knows of the asking station besides its message. */
export interface HelloContext {
  readonly fairId: string
  readonly nowMs: number
  readonly role: string
  /** False tells the station to update before it pulls (W4). */
  readonly mayPull: boolean
}

/** Where server and station stand to each other. Rules P6, P8, K3. */
export function answerHello(
  store: SyncStore,
  { fairId, nowMs, role, mayPull }: HelloContext,
  hello: RequestOf<'hello'>,
): Promise<ResponseOf<'status'>> {
  return store.read(fairId, async (tx) => {
    const rows = await tx.replicas(hello.replicas.map((replica) => replica.replicaId))
    const { opsPerPush, bytesPerPush } = wireLimits
    return {
      type: 'status',
      head: await tx.head(),
      role,
      serverTimeMs: nowMs,
      clockBehindMs: clockBehind(hello.sentAt, nowMs),
      known: hello.replicas.map(({ replicaId }) => ({
        replicaId,
        ranges: rows.find((row) => row.replicaId === replicaId)?.ranges ?? [],
      })),
      leaveReplicas: rows.filter((row) => row.isCloned).map((row) => row.replicaId),
      limits: { opsPerPush, bytesPerPush },
      mayPull,
    }
  })
}

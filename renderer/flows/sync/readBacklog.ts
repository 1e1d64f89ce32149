import type { FairDeskDatabase } from '#renderer/db/database.ts'

/** How many changes of a fair the server has not taken, as far as is known here. */
export async function readBacklog(db: FairDeskDatabase, fairId: string): Promise<number> {
  const place = await db.syncPlace.get(fairId)
  const unsent = await db.syncQueue
    .where('[fairId+isSent+place]')
    .between([fairId, 0, 0], [fairId, 1, Number.POSITIVE_INFINITY])
    .count()
  let saved = 0
  await db.outbox
    .where(':id')
    .above(place?.takenSeq ?? 0)
    .each((row) => {
      if (row.fairId === fairId) saved += row.ops.length
    })
  return unsent + saved
}

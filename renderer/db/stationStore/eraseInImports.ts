import type { FairDeskDatabase } from '../database.ts'
import { isBatch, stepsId } from '../importBatch.ts'
import { withoutSteps } from '../packSteps.ts'

/** What imports remember of these records: the values that they replaced, and which name was decided to mean one. */
export async function eraseInImports(
  db: FairDeskDatabase,
  fairId: string,
  recordIds: ReadonlySet<string>,
): Promise<void> {
  const batches = (await db.importBatch.where({ fairId }).toArray()).filter(isBatch)
  const steps = await db.importBatch.bulkGet(batches.map(({ id }) => stepsId(id)))
  for (const [index, batch] of batches.entries()) {
    const decided = Object.entries(batch.decided).filter(([, recordId]) => !recordIds.has(recordId))
    if (decided.length < Object.keys(batch.decided).length)
      await db.importBatch.put({ ...batch, decided: Object.fromEntries(decided) })
    const packed = steps[index]
    const left = packed === undefined || isBatch(packed) ? null : withoutSteps(packed, recordIds)
    if (left !== null) await db.importBatch.put(left)
  }
}

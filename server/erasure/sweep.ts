import { today } from '../enrolment/today.ts'
import { enrolments } from '../repositories/enrolments.ts'
import { failedTries } from '../repositories/failedTries.ts'
import { fairs } from '../repositories/fairs.ts'
import { sessions } from '../repositories/sessions.ts'
import { type ErasureTools, eraseFair } from './eraseFair.ts'

const dayMs = 24 * 3_600_000

/** What time alone makes due: fairs whose retention ended, and what is worth nothing any more. */
export async function sweep(tools: ErasureTools): Promise<void> {
  const { database, now } = tools.context
  await sessions.removeExpired(database, now())
  await enrolments.removeBefore(database, now() - dayMs)
  await failedTries.removeBefore(database, now() - dayMs)
  for (const { fair_id: fairId } of await fairs.dueForErasure(database, today(now())))
    await eraseFair(tools, { fairId, actor: 'server' })
}

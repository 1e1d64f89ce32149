import { today } from '../enrolment/today.ts'
import { countAnew } from '../reports/numbersOf.ts'
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
  const due = async () => (await fairs.dueForErasure(database, today(now()))).map(({ fair_id }) => fair_id)
  for (const fairId of await due()) {
    // Its record may have come since it was last read, with a later end. What nobody can read puts nothing off.
    await countAnew(tools.context, tools.store, fairId).catch(() => undefined)
    if ((await due()).includes(fairId)) await eraseFair(tools, { fairId, actor: 'server' })
  }
}

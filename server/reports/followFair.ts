import type { FairRow } from '#shared/records/fair.ts'
import { recordAudit } from '../office/recordAudit.ts'
import { fairs } from '../repositories/fairs.ts'
import type { ServerContext } from '../serverContext.ts'

type Days = Pick<FairRow, 'id' | 'startsOn' | 'endsOn'>

/**
 * The office's list says the days that the fair's own record says: a fair that a station brought was entered with the
 * day of its enrolment, and an organiser may move one. Personal data never goes before the fair is over, so a date of
 * erasure that would now come too early moves to the day after.
 */
export async function followFair(
  context: Pick<ServerContext, 'database' | 'now' | 'random'>,
  { id: fairId, startsOn, endsOn }: Days,
): Promise<void> {
  if (endsOn < startsOn) return
  const known = await fairs.byId(context.database, fairId)
  if (known === undefined || (known.starts_on === startsOn && known.ends_on === endsOn)) return
  await context.database.transaction(async (tx) => {
    if (!(await fairs.setDays(tx, fairId, { startsOn, endsOn }))) return
    if (await fairs.eraseAfter(tx, fairId, dayAfter(endsOn)))
      await recordAudit(context, tx, { actor: 'server', action: 'retention.manage', fairId })
  })
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

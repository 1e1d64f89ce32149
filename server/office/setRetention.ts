import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type FairEntry, fairs } from '../repositories/fairs.ts'
import type { ServerContext } from '../serverContext.ts'
import { recordAudit } from './recordAudit.ts'

/** The day on which the fair's personal data goes by itself; null for not by itself. Never before the fair is over. */
export async function setRetention(
  context: ServerContext,
  { fairId, eraseOn, actor }: { fairId: string; eraseOn: string | null; actor: string },
): Promise<Result<FairEntry>> {
  return context.database.transaction(async (tx) => {
    const fair = await fairs.byId(tx, fairId)
    if (fair === undefined) return fail('FAIR_UNKNOWN')
    if (fair.erased_at !== null) return fail('FAIR_ERASED')
    if (eraseOn !== null && eraseOn <= fair.ends_on) return fail('RETENTION_TOO_EARLY')
    await fairs.setEraseOn(tx, fairId, eraseOn)
    await recordAudit(context, tx, { actor, action: 'retention.manage', fairId })
    return ok({ ...fair, erase_on: eraseOn })
  })
}

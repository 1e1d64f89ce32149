import { fail, ok, type Result } from '#shared/errors/result.ts'
import { newId } from '#shared/ops/newId.ts'
import { type FairEntry, fairs } from '../repositories/fairs.ts'
import type { ServerContext } from '../serverContext.ts'
import { fairHeads } from '../store/fairHeads.ts'
import { recordAudit } from './recordAudit.ts'

export interface NewFair {
  readonly name: string
  readonly kind: FairEntry['kind']
  readonly region: string
  readonly series: string | null
  readonly startsOn: string
  readonly endsOn: string
}

export async function addFair(context: ServerContext, fair: NewFair, actor: string): Promise<Result<FairEntry>> {
  if (fair.endsOn < fair.startsOn) return fail('SYNC_MALFORMED')
  const row: FairEntry = {
    fair_id: newId(context.now(), context.random(16)),
    name: fair.name,
    kind: fair.kind,
    region: fair.region,
    series: fair.series,
    starts_on: fair.startsOn,
    ends_on: fair.endsOn,
    created_at: context.now(),
    erase_on: null,
    erased_at: null,
  }
  return context.database.transaction(async (tx) => {
    await fairs.add(tx, row)
    await fairHeads.add(tx, row.fair_id, newId(context.now(), context.random(16)))
    await recordAudit(context, tx, { actor, action: 'fair.create', fairId: row.fair_id })
    return ok(row)
  })
}

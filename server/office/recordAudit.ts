import { newId } from '#shared/ops/newId.ts'
import type { SqlRunner } from '../database/database.ts'
import { audit } from '../repositories/audit.ts'
import type { ServerContext } from '../serverContext.ts'

export interface AuditedStep {
  readonly actor: string
  readonly action: string
  readonly fairId?: string
  readonly subject?: string
  /** `done` unless it was refused: then the code. */
  readonly outcome?: string
}

/** In the transaction of what it tells of, so that neither is there without the other. */
export async function recordAudit(
  context: Pick<ServerContext, 'now' | 'random'>,
  tx: SqlRunner,
  step: AuditedStep,
): Promise<void> {
  await audit.add(tx, {
    entry_id: newId(context.now(), context.random(16)),
    at: context.now(),
    actor: step.actor,
    action: step.action,
    fair_id: step.fairId ?? null,
    subject: step.subject ?? null,
    outcome: step.outcome ?? 'done',
  })
}

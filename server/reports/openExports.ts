import { fail } from '#shared/errors/result.ts'
import type { SyncStore } from '#shared/sync/store.ts'
import { recordAudit } from '../office/recordAudit.ts'
import type { ServerContext } from '../serverContext.ts'
import { type ExportRequest, exportFair } from './exportFair.ts'

type Exported = Awaited<ReturnType<typeof exportFair>>

/** A workbook of a large fair takes seconds of the processor that stations are answered with. */
const exportsAtOnce = 2

/** Exports, one at a time for each account and few in all. What is refused is in the audit log too, with its code. */
export function openExports(context: ServerContext, store: SyncStore): (request: ExportRequest) => Promise<Exported> {
  const running = new Set<string>()
  const run = async (request: ExportRequest): Promise<Exported> => {
    if (running.has(request.actor) || running.size >= exportsAtOnce) return fail('EXPORT_RUNNING')
    running.add(request.actor)
    try {
      return await exportFair(context, store, request)
    } finally {
      running.delete(request.actor)
    }
  }
  return async (request) => {
    const exported = await run(request)
    const { actor, fairId, form: subject } = request
    if (!exported.ok)
      await recordAudit(context, context.database, {
        actor,
        action: 'report.export',
        fairId,
        subject,
        outcome: exported.error.code,
      })
    return exported
  }
}

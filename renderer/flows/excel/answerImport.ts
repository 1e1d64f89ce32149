import { attempt } from '#renderer/db/attempt.ts'
import { ImportJob, type ImportServices } from './importJob.ts'
import type { ImportRequest } from './importMessages.ts'

/**
 * The import of one file, from its bytes to the commit and its undo. Runs inside the worker, which is started anew for
 * each file; every request gets one reply of its type, and progress before it.
 */
export function answerImport(services: ImportServices): (request: ImportRequest) => Promise<void> {
  const job = new ImportJob(services)
  const { post } = services
  return async (request) => {
    switch (request.type) {
      case 'read':
        return post({ type: 'read', outcome: await attempt(() => job.read(request.file, request.fileName)) })
      case 'look':
        return post({ type: 'look', outcome: await attempt(() => job.look(request.fairId, request.choice)) })
      case 'save':
        return post({ type: 'save', outcome: await attempt(() => job.save(request)) })
      case 'undo':
        return post({ type: 'undo', outcome: await attempt(() => job.undo(request.writer, request.batchId)) })
      case 'refusalFile':
        return post({
          type: 'refusalFile',
          outcome: await attempt(() => job.refusalFile(request.table, request.language)),
        })
      case 'cancel':
        return job.cancel()
    }
  }
}

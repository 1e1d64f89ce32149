import type { Station, Writer } from '#renderer/db/station.ts'
import { type Action, may } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform, ResponseOf } from '#shared/ipc/bridge.ts'
import { saveInPieces } from '../report/saveInPieces.ts'
import { askOnce } from '../station/askOnce.ts'
import type { BadgeReply, BadgeRequest } from './badgeMessages.ts'
import { startWorker } from './openBadgeWorker.ts'
import type { CodesJob } from './packCodes.ts'

const needed: Action = 'report.export'

interface SaveOptions {
  readonly folder: string
  readonly name: string
  /** 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Makes the codes for phones beside the window and writes them as one zip to the documents folder. */
export async function saveCodes(
  { db }: Station,
  platform: Platform,
  writer: Writer,
  job: CodesJob,
  { folder, name, onProgress, signal }: SaveOptions,
): Promise<Result<ResponseOf<'files:finishWorkbook'>>> {
  if (!may(writer.role, needed)) return fail('ACCESS_ROLE')
  const question: BadgeRequest = { type: 'codes', databaseName: db.name, job }
  const made = await askOnce(startWorker(), question, {
    signal,
    read: (reply: BadgeReply): Result<Uint8Array<ArrayBuffer>> | undefined => {
      if (reply.type === 'progress') onProgress(reply.badges / Math.max(job.attendeeIds.length, 1))
      if (reply.type === 'failed') return { ok: false, error: reply.error }
      return reply.type === 'coded' ? ok(reply.bytes) : undefined
    },
  })
  return made.ok ? saveInPieces(platform, { folder, name, bytes: made.value, signal }) : made
}

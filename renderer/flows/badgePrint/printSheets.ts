import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { renderBadgesPdf } from '#shared/badgeDesign/renderBadgesPdf.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { joinBytes } from '#shared/import/joinBytes.ts'
import type { DecodeImages } from './decodeImages.ts'
import type { BadgePress } from './openPress.ts'
import { readAttachments } from './readBadgePage.ts'
import { readSheets } from './readSheets.ts'
import type { SheetsJob, SheetsReport } from './sheetsJob.ts'

/** Pieces of a file are worth a message from here on; much larger ones hold up the screen, which passes them to the disk. */
const PIECE_BYTES = 2 ** 18

const MOST_DOUBTS = 100

interface PrintOptions {
  readonly press: BadgePress
  readonly decode: DecodeImages
  /** The next piece of the file; the job goes on when it resolves. */
  readonly onPiece: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly onProgress: (badges: number) => void
}

/** Prints many badges to one PDF, in pieces. Memory does not grow with the job. */
export async function printSheets(
  db: FairDeskDatabase,
  job: SheetsJob,
  { press, decode, onPiece, onProgress }: PrintOptions,
): Promise<Result<SheetsReport>> {
  const source = await readSheets(db, job)
  if (!source.ok) return source
  const { badges, images, given, passedOver } = source.value
  const waiting: Uint8Array[] = []
  const hold = { bytes: 0 }
  const send = async (): Promise<void> => {
    const piece = joinBytes(waiting)
    waiting.length = 0
    hold.bytes = 0
    await onPiece(piece)
  }
  const printed = await renderBadgesPdf(
    press,
    {
      badges,
      skip: job.skip,
      images: await decode(await readAttachments(db, job.fairId, images)),
      onPage: onProgress,
    },
    async (bytes) => {
      waiting.push(bytes)
      hold.bytes += bytes.length
      if (hold.bytes >= PIECE_BYTES) await send()
    },
  )
  if (waiting.length > 0) await send()
  const doubts = new Map(printed.issues.map(({ badge, issue }) => [badge, issue.issue]))
  const doubtful = [...doubts].slice(0, MOST_DOUBTS).map(([badge, issue]) => ({
    attendeeId: given[badge] ?? '',
    issue: issue === 'cut' ? ('cut' as const) : ('missing' as const),
  }))
  const { badges: drawn, pages, paper } = printed
  return ok({ badges: drawn, pages, paper, passedOver: passedOver(), doubtful })
}

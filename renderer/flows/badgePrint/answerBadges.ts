import { FairDeskDatabase } from '#renderer/db/database.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { BadgeReply, BadgeRequest } from './badgeMessages.ts'
import { choosePeople } from './choosePeople.ts'
import { decodeImages } from './decodeImages.ts'
import { drawWithPress } from './drawWithPress.ts'
import { loadPress } from './loadPress.ts'
import type { BadgePress } from './openPress.ts'
import { packCodes } from './packCodes.ts'
import { previewBadge } from './previewBadge.ts'
import { printSheets } from './printSheets.ts'
import { warmUp } from './warmUp.ts'

async function withDatabase<T>(name: string, read: (db: FairDeskDatabase) => Promise<T>): Promise<Result<T>> {
  const db = new FairDeskDatabase(name)
  try {
    return ok(await read(db))
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  } finally {
    db.close()
  }
}

/** Answers what a window asks of its badge worker. The fonts are loaded once, with the first question. */
export function answerBadges(post: (reply: BadgeReply) => void): (request: BadgeRequest) => void {
  const held: { press: Promise<BadgePress> | undefined; onTaken: () => void } = {
    press: undefined,
    onTaken: () => undefined,
  }
  const openPress = (): Promise<BadgePress> => {
    held.press ??= loadPress()
    return held.press
  }
  const attempt = async <T>(work: (press: BadgePress) => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work(await openPress())
    } catch {
      held.press = undefined
      return fail('BADGE_RENDER_FAILED')
    }
  }

  const print = async ({ databaseName, job }: Extract<BadgeRequest, { type: 'sheets' }>): Promise<void> => {
    const db = new FairDeskDatabase(databaseName)
    try {
      const report = await printSheets(db, job, {
        press: await openPress(),
        decode: decodeImages,
        onProgress: (badges) => post({ type: 'progress', badges }),
        onPiece: (bytes) => {
          post({ type: 'piece', bytes })
          return new Promise((resolve) => {
            held.onTaken = resolve
          })
        },
      })
      post(report.ok ? { type: 'printed', report: report.value } : { type: 'failed', error: report.error })
    } catch (error) {
      post({ type: 'failed', error: describeStorageError(error) })
    } finally {
      db.close()
    }
  }

  const pack = async ({ databaseName, job }: Extract<BadgeRequest, { type: 'codes' }>): Promise<void> => {
    const read = await withDatabase(databaseName, (db) =>
      packCodes(db, job, (badges) => post({ type: 'progress', badges })),
    )
    const made = read.ok ? read.value : read
    post(made.ok ? { type: 'coded', bytes: made.value } : { type: 'failed', error: made.error })
  }

  return (request) => {
    switch (request.type) {
      case 'warm':
        void openPress()
          .then(warmUp)
          .catch(() => {
            held.press = undefined
          })
        break
      case 'draw':
        void attempt((press) => drawWithPress(press, decodeImages, request.request)).then((outcome) =>
          post({ type: 'drawn', id: request.id, outcome }),
        )
        break
      case 'preview':
        void attempt(async (press) => ok(previewBadge(press, request.layout, request.holder))).then((outcome) =>
          post({ type: 'previewed', id: request.id, outcome }),
        )
        break
      case 'choose':
        void withDatabase(request.databaseName, (db) => choosePeople(db, request.fairId, request.choice)).then(
          (outcome) => post({ type: 'chosen', id: request.id, outcome }),
        )
        break
      case 'sheets':
        void print(request)
        break
      case 'codes':
        void pack(request)
        break
      case 'taken':
        held.onTaken()
        break
      default:
        request satisfies never
    }
  }
}

import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FairDeskDatabase } from '#renderer/db/database.ts'
import type { Request, Response, ResponseOf, WireAttachment } from '#shared/sync/protocol.ts'
import { openAttachmentShelf } from './attachmentShelf.ts'
import { openAttachmentSharing } from './shareInSync.ts'

const fairId = '019f0000-0000-7000-8000-000000000001'

function aPicture(text: string): WireAttachment {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, mediaType: 'image/png', width: 2, height: 2, base64: bytes.toString('base64') }
}
const [own, theirs] = [aPicture('own'), aPicture('theirs')]

let db: FairDeskDatabase
let there: Map<string, WireAttachment>
let asked: Request['type'][]
/** Takes the answer's place. */
let answer: (request: Request) => Response | 'none' | null
beforeEach(async () => {
  db = new FairDeskDatabase('sharing')
  await openAttachmentShelf(db, fairId).keep(own)
  there = new Map([[theirs.sha256, theirs]])
  asked = []
  answer = () => null
})
afterEach(() => db.delete())

function serve(request: Request): Response {
  switch (request.type) {
    case 'attachments':
      return { type: 'attachmentList', hashes: [...there.keys()].toSorted(), isLast: true }
    case 'keepAttachment':
      there.set(request.attachment.sha256, request.attachment)
      return { type: 'attachmentKept', sha256: request.attachment.sha256, isErased: false }
    case 'attachment':
      return { type: 'attachmentContent', attachment: there.get(request.sha256) ?? null }
    default:
      throw new RangeError(request.type)
  }
}
const open = () =>
  openAttachmentSharing(
    {
      send: async (request) => {
        asked.push(request.type)
        const body = answer(request) ?? serve(request)
        return body === 'none' ? { kind: 'none' } : { kind: 'answer', status: 200, body, retryAfterMs: null }
      },
      sleep: () => new Promise(() => undefined),
    },
    openAttachmentShelf(db, fairId),
  )
const status = (attachments = there.size) => ({ attachments }) as ResponseOf<'status'>
const hashes = async () => (await openAttachmentShelf(db, fairId).hashes()).toSorted()
const both = [own.sha256, theirs.sha256].toSorted()

it('A2 compares the first time, then only when something of its own or the count is new', async () => {
  const sharing = open()
  await sharing.after(status())
  expect([await hashes(), [...there.keys()].toSorted()]).toEqual([both, both])
  asked = []
  await sharing.after(status())
  expect(asked).toEqual([])
  sharing.changed()
  await sharing.after(status())
  expect(asked).toEqual(['attachments'])
  there.set(aPicture('third').sha256, aPicture('third'))
  await sharing.after(status())
  expect(asked).toEqual(['attachments', 'attachments', 'attachment'])
  expect(await hashes()).toHaveLength(3)
})

it('asks nothing of a server that keeps no pictures', async () => {
  await open().after({} as ResponseOf<'status'>)
  expect(asked).toEqual([])
})

it('A1 keeps nothing whose bytes have another hash', async () => {
  answer = ({ type }) =>
    type === 'attachment' ? { type: 'attachmentContent', attachment: { ...theirs, base64: own.base64 } } : null
  await open().after(status())
  expect(await hashes()).toEqual([own.sha256])
})

it('A5 one picture that is refused or damaged keeps none of the others waiting, and is tried again', async () => {
  const third = aPicture('third')
  there.set(third.sha256, third)
  let isWrong = true
  answer = (request) => {
    if (request.type === 'keepAttachment') return { type: 'error', error: { code: 'SYNC_MALFORMED' } }
    if (request.type !== 'attachment' || request.sha256 !== theirs.sha256 || !isWrong) return null
    return { type: 'attachmentContent', attachment: own }
  }
  const sharing = open()
  await sharing.after(status())
  expect(await hashes()).toEqual([own.sha256, third.sha256].toSorted())
  isWrong = false
  await sharing.after(status())
  expect(await hashes()).toHaveLength(3)
})

it('A5 what could not be sent is tried again, whatever the counts say', async () => {
  answer = ({ type }) => (type === 'keepAttachment' ? { type: 'error', error: { code: 'SYNC_TOO_LARGE' } } : null)
  const sharing = open()
  await sharing.after(status())
  expect([await hashes(), there.has(own.sha256)]).toEqual([both, false])
  answer = () => null
  // As many as here.
  await sharing.after(status(2))
  expect(there.has(own.sha256)).toBe(true)
})

it('A4 deletes what was erased elsewhere before it could be sent', async () => {
  answer = (request) =>
    request.type === 'keepAttachment'
      ? { type: 'attachmentKept', sha256: request.attachment.sha256, isErased: true }
      : null
  await open().after(status())
  expect(await hashes()).toEqual([theirs.sha256])
})

it('ends when the server is gone, and begins again after the next good attempt', async () => {
  const sharing = open()
  answer = ({ type }) => (type === 'keepAttachment' ? 'none' : null)
  await sharing.after(status())
  expect(asked).toEqual(['attachments', 'keepAttachment'])
  answer = () => null
  await sharing.after(status(1))
  expect(await hashes()).toEqual(both)
})

it('sends nothing more once it is stopped, also in the middle', async () => {
  const sharing = open()
  answer = ({ type }) => {
    if (type === 'attachments') sharing.stop()
    return null
  }
  await sharing.after(status())
  expect([asked, await hashes()]).toEqual([['attachments'], [own.sha256]])
})

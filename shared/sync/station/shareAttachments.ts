import type { WireAttachment } from '../protocol.ts'
import { ask } from './ask.ts'
import type { StationPorts, Trouble } from './ports.ts'

/** What this station has of the fair's pictures. */
export interface AttachmentShelf {
  hashes(): Promise<readonly string[]>
  /** Undefined when it went meanwhile. */
  read(sha256: string): Promise<WireAttachment | undefined>
  /** False for one whose bytes have another hash; it is not kept. */
  keep(attachment: WireAttachment): Promise<boolean>
  drop(sha256: string): Promise<void>
}

/**
 * Both sides end with what either has: sends what the server lacks, then asks for what this station lacks. Rules A1 to
 * A3. May be broken off at any await and begun again. Null when it came to its end.
 */
export async function shareAttachments(
  ports: Pick<StationPorts, 'send' | 'sleep'>,
  shelf: AttachmentShelf,
): Promise<Trouble | null> {
  const listed = await listThere(ports)
  if ('code' in listed) return listed
  const here = new Set(await shelf.hashes())
  const sent = await sendMissing(
    ports,
    shelf,
    [...here].filter((sha256) => !listed.has(sha256)),
  )
  if (sent.end !== null) return sent.end
  const fetched = await fetchMissing(
    ports,
    shelf,
    [...listed].filter((sha256) => !here.has(sha256)),
  )
  return fetched ?? sent.left
}

async function fetchMissing(
  ports: Pick<StationPorts, 'send' | 'sleep'>,
  shelf: AttachmentShelf,
  hashes: readonly string[],
): Promise<Trouble | null> {
  let left: Trouble | null = null
  for (const sha256 of hashes) {
    const asked = await ask(ports, { type: 'attachment', sha256 }, ['attachmentContent'])
    if (!asked.ok && !isOfOne(asked.trouble)) return asked.trouble
    const attachment = asked.ok ? asked.answer.attachment : null
    // Null was erased since it was listed.
    const isKept = asked.ok && (attachment === null || (attachment.sha256 === sha256 && (await shelf.keep(attachment))))
    if (!isKept) left = strange
  }
  return left
}

async function listThere(ports: Pick<StationPorts, 'send' | 'sleep'>): Promise<ReadonlySet<string> | Trouble> {
  const there = new Set<string>()
  for (let after: string | null = null; ; ) {
    const asked = await askPage(ports, after)
    if (!asked.ok) return asked.trouble
    const { hashes, isLast } = asked.answer
    for (const sha256 of hashes) there.add(sha256)
    if (isLast) return there
    const last = hashes.at(-1)
    if (last === undefined || (after !== null && last <= after)) return strange
    after = last
  }
}

const askPage = (ports: Pick<StationPorts, 'send' | 'sleep'>, after: string | null) =>
  ask(ports, { type: 'attachments', after }, ['attachmentList'])

interface Sending {
  /** What ends the comparison. */
  readonly end: Trouble | null
  /** What was wrong with one of them: it is tried again. */
  readonly left: Trouble | null
}

async function sendMissing(
  ports: Pick<StationPorts, 'send' | 'sleep'>,
  shelf: AttachmentShelf,
  hashes: readonly string[],
): Promise<Sending> {
  let left: Trouble | null = null
  for (const sha256 of hashes) {
    const attachment = await shelf.read(sha256)
    if (attachment === undefined) continue
    const asked = await ask(ports, { type: 'keepAttachment', attachment }, ['attachmentKept'])
    if (asked.ok && asked.answer.isErased) await shelf.drop(sha256)
    if (asked.ok) continue
    // Rule A3: not this station's to send.
    if (asked.trouble.code === 'SYNC_ROLE') return { end: null, left: null }
    if (!isOfOne(asked.trouble)) return { end: asked.trouble, left }
    left = asked.trouble
  }
  return { end: null, left }
}

/** What is wrong with one picture keeps none of the others waiting. */
const isOfOne = ({ code }: Trouble): boolean => ofOne.includes(code)
const ofOne: readonly string[] = ['SYNC_MALFORMED', 'SYNC_TOO_LARGE', 'SYNC_ANSWER_STRANGE']

const strange: Trouble = { code: 'SYNC_ANSWER_STRANGE', retryAfterMs: null }

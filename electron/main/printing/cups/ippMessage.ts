/** Requests and answers of the Internet Printing Protocol (RFC 8010), as far as asking CUPS for states needs it. */

const tags = {
  operation: 0x01,
  end: 0x03,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
} as const

/** First tag that is a value's; what is below it opens a group. */
const FIRST_VALUE_TAG = 0x10

export interface IppRequest {
  /** RFC 8011, section 5.4.15; CUPS adds its own. */
  readonly operation: number
  /** The printer or job asked about; none for a question to the whole server. */
  readonly target?: readonly ['printer-uri' | 'job-uri', string]
  readonly wanted: readonly string[]
}

export type IppValue = number | boolean | string
/** The attributes of one job or printer. */
export type IppGroup = Readonly<Record<string, readonly IppValue[]>>

export interface IppAnswer {
  readonly status: number
  /** Jobs and printers in the order of the answer. */
  readonly groups: readonly IppGroup[]
}

export function encodeRequest({ operation, target, wanted }: IppRequest): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt16BE(0x0200, 0)
  head.writeUInt16BE(operation, 2)
  head.writeUInt32BE(1, 4)
  return Buffer.concat([
    head,
    Buffer.of(tags.operation),
    attribute(tags.charset, 'attributes-charset', 'utf-8'),
    attribute(tags.language, 'attributes-natural-language', 'en'),
    ...(target === undefined ? [] : [attribute(tags.uri, target[0], target[1])]),
    attribute(tags.name, 'requesting-user-name', 'fairdesk'),
    // A further value of one attribute has an empty name.
    ...wanted.map((keyword, index) => attribute(tags.keyword, index === 0 ? 'requested-attributes' : '', keyword)),
    Buffer.of(tags.end),
  ])
}

function attribute(tag: number, name: string, value: string): Buffer {
  return Buffer.concat([Buffer.of(tag), counted(name), counted(value)])
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** Undefined for what is no whole answer. */
export function decodeAnswer(bytes: Buffer): IppAnswer | undefined {
  if (bytes.length < 9) return undefined
  const groups: Record<string, IppValue[]>[] = []
  let at = 8
  let isOurs = false
  let name = ''
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at)
    at += 1
    if (tag === tags.end) return { status: bytes.readUInt16BE(2), groups }
    if (tag < FIRST_VALUE_TAG) {
      // The first group says how the answer is written; the others are what was asked for.
      isOurs = tag !== tags.operation
      if (isOurs) groups.push({})
      continue
    }
    const named = readCounted(bytes, at)
    const valued = named === undefined ? undefined : readCounted(bytes, at + 2 + named.length)
    if (named === undefined || valued === undefined) return undefined
    at += 4 + named.length + valued.length
    if (named.length > 0) name = named.toString()
    const group = groups.at(-1)
    const value = readValue(tag, valued)
    if (isOurs && group !== undefined && value !== undefined) group[name] = [...(group[name] ?? []), value]
  }
  return undefined
}

function readCounted(bytes: Buffer, at: number): Buffer | undefined {
  if (at + 2 > bytes.length) return undefined
  const end = at + 2 + bytes.readUInt16BE(at)
  return end <= bytes.length ? bytes.subarray(at + 2, end) : undefined
}

/** Undefined for "no value" and the like (0x10 to 0x1f), and for a number of the wrong size. */
function readValue(tag: number, bytes: Buffer): IppValue | undefined {
  if (tag < tags.integer) return undefined
  if (tag === tags.integer || tag === tags.enum) return bytes.length === 4 ? bytes.readInt32BE() : undefined
  if (tag === tags.boolean) return bytes.length === 1 ? bytes.readUInt8() !== 0 : undefined
  return bytes.toString()
}

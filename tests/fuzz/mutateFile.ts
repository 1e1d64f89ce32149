import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { readZipDirectory } from '#shared/import/readZipDirectory.ts'
import { zipParts } from '#tests/fixtures/spreadsheets/buildZip.ts'
import { type SeedFile, seedFiles } from './seedFiles.ts'

/** How a file is spoiled. Places are shares of its length, so that one change means the same for every file. */
export interface Mutation {
  readonly file: number
  readonly other: number
  /** Inside the parts of a zip, packed again with the right sizes and checksums, or anywhere in the file. */
  readonly isInParts: boolean
  readonly part: number
  readonly changes: readonly Change[]
}

interface Change {
  readonly type: (typeof changeTypes)[number]
  readonly place: number
  readonly length: number
  readonly value: number
}

const changeTypes = ['flip', 'set', 'cut', 'drop', 'repeat', 'splice', 'number', 'swap'] as const

// Spread evenly: small places and short files come up too often otherwise.
const place = fc.noBias(fc.nat(9999)).map((tenThousandth) => tenThousandth / 10_000)

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  file: fc.noBias(fc.nat(seedFiles.length - 1)),
  other: fc.noBias(fc.nat(seedFiles.length - 1)),
  isInParts: fc.boolean(),
  part: fc.noBias(fc.nat(40)),
  changes: fc.array(
    fc.record({
      type: fc.constantFrom(...changeTypes),
      place,
      length: fc.noBias(fc.nat(300)),
      value: fc.noBias(fc.nat(255)),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

export function mutateFile({ file, other, isInParts, part, changes }: Mutation): SeedFile {
  const { name, bytes } = seedFiles[file] ?? { name: '', bytes: new Uint8Array() }
  const foreign = seedFiles[other]?.bytes ?? bytes
  const parts = isInParts ? partsOf(bytes) : []
  if (parts.length === 0) return { name, bytes: changes.reduce((now, change) => apply(now, change, foreign), bytes) }
  const index = part % parts.length
  const spoiled = changes.reduce(
    (now, change) =>
      change.type === 'swap' ? swapParts(now, index, change) : applyInPart(now, index, change, foreign),
    parts,
  )
  return { name, bytes: zipParts(spoiled) }
}

type Parts = readonly (readonly [string, Uint8Array])[]

function partsOf(bytes: Uint8Array<ArrayBuffer>): Parts {
  const directory = bytes[0] === 0x50 && bytes[1] === 0x4b ? (readZipDirectory(bytes) ?? []) : []
  return directory.map(({ name, method, start, end }) => {
    const packed = bytes.subarray(start, end)
    return [name, method === 0 ? packed : Uint8Array.from(inflateRawSync(packed))] as const
  })
}

const applyInPart = (parts: Parts, index: number, change: Change, foreign: Uint8Array): Parts =>
  parts.map(([name, bytes], at) => [name, at === index ? apply(bytes, change, foreign) : bytes] as const)

/** Another part under this name; with an odd value the part is gone. */
function swapParts(parts: Parts, index: number, { value }: Change): Parts {
  if (value % 2 === 1) return parts.filter((_, at) => at !== index)
  const content = parts[value % parts.length]?.[1] ?? new Uint8Array()
  return parts.map(([name, bytes], at) => [name, at === index ? content : bytes] as const)
}

/** Numbers at which readers stumble. */
const numbers = [
  '0',
  '-1',
  '65536',
  '1048577',
  '16385',
  '4294967296',
  '99999999999999999999',
  '1e308',
  'NaN',
  'XFD1048577',
]

function apply(bytes: Uint8Array, change: Change, foreign: Uint8Array): Uint8Array<ArrayBuffer> {
  const at = Math.floor(change.place * bytes.length)
  const end = Math.min(bytes.length, at + change.length)
  const whole = Uint8Array.from(bytes)
  switch (change.type) {
    case 'flip':
      return whole.fill((whole[at] ?? 0) ^ (1 << (change.value % 8)), at, at + 1)
    case 'set':
      return whole.fill(change.value % 3 === 0 ? 0xff : change.value, at, at + 1 + (change.length % 8))
    case 'cut':
      return whole.slice(0, at)
    case 'drop':
      return join(whole.slice(0, at), whole.slice(end))
    case 'repeat':
      return join(
        whole.slice(0, at),
        ...Array.from({ length: 1 + change.value }, () => whole.slice(at, end)),
        whole.slice(end),
      )
    case 'splice': {
      const from = Math.floor(change.place * foreign.length)
      return join(whole.slice(0, at), foreign.slice(from, from + change.length), whole.slice(end))
    }
    // A swap where there are no parts.
    case 'swap':
    case 'number':
      return replaceNumber(whole, at, numbers[change.value % numbers.length] ?? '')
    default:
      return change.type satisfies never
  }
}

/** The first run of digits from a place. */
function replaceNumber(bytes: Uint8Array<ArrayBuffer>, from: number, text: string): Uint8Array<ArrayBuffer> {
  const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39
  const start = bytes.findIndex((byte, at) => at >= from && isDigit(byte))
  if (start === -1) return bytes
  const length = bytes.subarray(start).findIndex((byte) => !isDigit(byte))
  return join(bytes.slice(0, start), Buffer.from(text), bytes.slice(length === -1 ? bytes.length : start + length))
}

const join = (...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.concat(pieces))

import { joinBytes } from './joinBytes.ts'

/** The streams at the root of a compound file, the container of xls and et ([MS-CFB]). */
export interface CompoundFile {
  /** Names of the root's streams and storages, as written. */
  readonly names: readonly string[]
  /** The bytes of a stream at the root; undefined when its chain of sectors is broken or leaves the file. */
  readonly readStream: (name: string) => Uint8Array<ArrayBuffer> | undefined
}

const headerBytes = 512
const entryBytes = 128
const endOfChain = 0xfffffffe
/** The allocation table's own sectors that the header itself lists. */
const listedInHeader = 109

/**
 * Undefined when the container's tables are damaged or point outside the file, as they do when it was cut off. Follows
 * every chain only as far as the file has sectors, so that a chain in a circle ends.
 */
export function readCompoundFile(bytes: Uint8Array<ArrayBuffer>): CompoundFile | undefined {
  if (bytes.length < headerBytes) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return undefined
  const sectors = sectorsOf(bytes, 2 ** shift)
  const table = allocationTable(view, sectors)
  const directory = table && sectors.chain(table, view.getUint32(48, true))
  if (table === undefined || directory === undefined) return undefined
  const entries = readEntries(directory)
  const root = entries.find((entry) => entry.type === 'root')
  if (root === undefined) return undefined
  const children = childrenOf(entries, root.child)
  return {
    names: children.map((entry) => entry.name),
    readStream: (name) => {
      const entry = children.find((child) => child.type === 'stream' && child.name.toLowerCase() === name.toLowerCase())
      if (entry === undefined || entry.size > bytes.length) return undefined
      const isSmall = entry.size < view.getUint32(56, true)
      const stream = isSmall ? readSmall(view, sectors, table, root, entry) : sectors.chain(table, entry.start)
      return stream === undefined || stream.length < entry.size ? undefined : stream.slice(0, entry.size)
    },
  }
}

interface Sectors {
  readonly at: (sector: number) => Uint8Array<ArrayBuffer> | undefined
  readonly chain: (table: Uint32Array, start: number) => Uint8Array<ArrayBuffer> | undefined
}

/** `header` is what stands before the first sector. The last sector may be shorter. */
function sectorsOf(bytes: Uint8Array<ArrayBuffer>, size: number, header = size): Sectors {
  const count = Math.ceil((bytes.length - header) / size)
  const at = (sector: number) =>
    sector < count ? bytes.subarray(header + sector * size, header + (sector + 1) * size) : undefined
  return {
    at,
    chain: (table, start) => {
      const parts: Uint8Array<ArrayBuffer>[] = []
      for (let sector = start; sector !== endOfChain; sector = table[sector] ?? count) {
        const part = at(sector)
        if (part === undefined || parts.length > count) return undefined
        parts.push(part)
      }
      return joinBytes(parts)
    },
  }
}

function allocationTable(view: DataView, sectors: Sectors): Uint32Array | undefined {
  const wanted = Math.min(view.getUint32(44, true), Math.ceil(view.byteLength / headerBytes))
  const places = Array.from({ length: Math.min(listedInHeader, wanted) }, (_, index) =>
    view.getUint32(76 + 4 * index, true),
  )
  let next = view.getUint32(68, true)
  while (places.length < wanted) {
    const numbers = sectors.at(next)
    if (numbers === undefined) return undefined
    const list = numbersOf(numbers)
    next = list.at(-1) ?? endOfChain
    places.push(...list.slice(0, Math.max(1, Math.min(list.length - 1, wanted - places.length))))
  }
  const parts = places.map((place) => sectors.at(place))
  const known = parts.filter((part) => part !== undefined)
  return known.length < parts.length ? undefined : numbersOf(joinBytes(known))
}

/** A stream of less than 4,096 bytes lies in small sectors inside the root's own stream. */
function readSmall(view: DataView, sectors: Sectors, table: Uint32Array, root: Entry, entry: Entry) {
  const store = sectors.chain(table, root.start)
  const chains = sectors.chain(table, view.getUint32(60, true))
  if (store === undefined || chains === undefined) return undefined
  return sectorsOf(store, 2 ** (view.getUint16(32, true) & 15), 0).chain(numbersOf(chains), entry.start)
}

interface Entry {
  readonly name: string
  readonly type: 'stream' | 'root' | 'other'
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  return Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, index) => {
    const at = index * entryBytes
    const letters = Math.max(0, Math.min(32, view.getUint16(at + 64, true) / 2) - 1)
    const type = view.getUint8(at + 66)
    return {
      name: Array.from({ length: letters }, (_letter, place) =>
        String.fromCharCode(view.getUint16(at + 2 * place, true)),
      ).join(''),
      type: type === 2 ? 'stream' : type === 5 ? 'root' : 'other',
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

/** The entries of one storage are a tree of siblings; each is visited once, whatever the tree looks like. */
function childrenOf(entries: readonly Entry[], first: number): readonly Entry[] {
  const seen = new Set<Entry>()
  const open = [first]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const entry = entries[place]
    if (entry === undefined || seen.has(entry)) continue
    seen.add(entry)
    open.push(entry.left, entry.right)
  }
  return [...seen]
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(4 * index, true))
}

import { crc32 } from 'hash-wasm'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { megabytes } from '#shared/import/identifyFile.ts'
import { importLimits } from '#shared/import/limits.ts'
import { readZipDirectory, type ZipEntry } from '#shared/import/readZipDirectory.ts'

/** The parts of a zip by their names in small letters. */
export type ZipParts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/**
 * Unpacks the wanted parts of a zip and compares size and checksum with what its directory declares. The spreadsheet
 * library does neither: damaged bytes keep its own unpacking busy for ever, and a flipped bit would be imported as
 * data. What is not wanted, such as pictures, stays packed. Errors: IMPORT_UNREADABLE, IMPORT_EXPANDS_TOO_FAR.
 */
export async function unpackZip(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
): Promise<Result<ZipParts>> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  let total = 0
  for (const entry of readZipDirectory(bytes) ?? []) {
    const name = entry.name.toLowerCase()
    if (name.endsWith('/') || !isWanted(name)) continue
    total += entry.size
    // The directory was asked before; entries that share their packed bytes are each counted here too.
    if (total > importLimits.expandedBytes) return fail('IMPORT_EXPANDS_TOO_FAR', { expandedMb: megabytes(total) })
    const part = await unpackEntry(bytes, entry)
    if (part === undefined) return fail('IMPORT_UNREADABLE')
    parts.set(name, part)
  }
  return ok(parts)
}

const stored = 0
const deflated = 8

/** One part of a zip; undefined when it is not what the directory declares. */
export async function unpackEntry(
  zip: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const packed = zip.subarray(entry.start, entry.end)
  const part = entry.method === deflated ? await inflate(packed, entry.size) : packed
  const isKnown = entry.method === stored || entry.method === deflated
  if (!isKnown || part?.length !== entry.size) return undefined
  return Number.parseInt(await crc32(part), 16) === entry.crc ? part : undefined
}

/** Stops as soon as more comes out than was declared. */
async function inflate(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const whole = new Uint8Array(size)
  let length = 0
  try {
    for await (const chunk of chunks) {
      if (length + chunk.length > size) return undefined
      whole.set(chunk, length)
      length += chunk.length
    }
  } catch {
    // The stream says only that the bytes are not well formed.
    return undefined
  }
  return length === size ? whole : undefined
}

import { fail, ok, type Result } from '#shared/errors/result.ts'
import { crc32 } from '#shared/import/crc32.ts'
import { readZipDirectory, type ZipEntry } from '#shared/import/readZipDirectory.ts'

/**
 * Unpacks every part of a zip once and compares size and checksum with what its directory declares. The spreadsheet
 * library does neither: damaged bytes keep its own unpacking busy for ever, and a flipped bit would be imported as
 * data. Error: IMPORT_UNREADABLE.
 */
export async function verifyZip(bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>> {
  for (const entry of readZipDirectory(bytes) ?? []) {
    if (!(await isIntact(bytes, entry))) return fail('IMPORT_UNREADABLE')
  }
  return ok(null)
}

async function isIntact(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry): Promise<boolean> {
  const packed = bytes.subarray(entry.start, entry.end)
  if (entry.method === stored) return packed.length === entry.size && crc32(packed) === entry.crc
  return entry.method === deflated && (await inflatesTo(packed, entry))
}

const stored = 0
const deflated = 8

/** Stops as soon as more comes out than was declared. */
async function inflatesTo(packed: Uint8Array<ArrayBuffer>, { size, crc }: ZipEntry): Promise<boolean> {
  const chunks = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  let [length, check] = [0, 0]
  try {
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > size) return false
      check = crc32(chunk, check)
    }
  } catch {
    // The stream says only that the bytes are not well formed.
    return false
  }
  return length === size && check === crc
}

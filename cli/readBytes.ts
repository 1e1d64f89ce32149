import { readFile, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { checkFileSize } from '#shared/import/identifyFile.ts'

/** Errors: IMPORT_FILE_MISSING for what is no file or may not be read, and those of checkFileSize. */
export async function readBytes(path: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    const found = await stat(path)
    // A folder cannot be read, and a device or a pipe might never end.
    if (!found.isFile()) return fail('IMPORT_FILE_MISSING')
    const size = checkFileSize(found.size)
    if (!size.ok) return size
    // A buffer of its own, not a piece of a larger one.
    return ok(Uint8Array.from(await readFile(path)))
  } catch {
    return fail('IMPORT_FILE_MISSING')
  }
}

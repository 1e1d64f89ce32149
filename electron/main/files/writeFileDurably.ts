import { randomUUID } from 'node:crypto'
import { type FileHandle, link, mkdir, open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface WriteOptions {
  /** Permission bits of the new file. Defaults to 0o644; secrets use 0o600. */
  readonly mode?: number
  /**
   * The caller writes this path alone, one after the other. The temporary file then has a fixed name, so that ends of
   * the app in the middle of a write leave one behind, not one each.
   */
  readonly isSoleWriter?: boolean
}

/**
 * Writes a whole file so that after a power cut it holds either its old or its new content: temporary file, flush,
 * rename, flush of the folder. Makes the folder if needed. Rejects with the file system's own error.
 */
export async function writeFileDurably(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const temporary = await writeTemporary(path, content, options)
  try {
    await rename(temporary, path)
  } catch (error) {
    await discard(temporary)
    throw error
  }
  await flushFolder(dirname(path))
}

/**
 * As `writeFileDurably`, but rejects with EEXIST when the path is taken, whoever takes it and whenever.
 */
export async function createFileDurably(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const temporary = await writeTemporary(path, content, options)
  try {
    await moveUnlessTaken(temporary, path)
  } catch (error) {
    await discard(temporary)
    throw error
  }
  await flushFolder(dirname(path))
}

async function writeTemporary(path: string, content: string | Uint8Array, options: WriteOptions): Promise<string> {
  const folder = dirname(path)
  await makeFolder(folder, options.mode === undefined ? 0o755 : options.mode | 0o100)
  // Short, because the target's own name may already be as long as the file system allows.
  const temporary = options.isSoleWriter === true ? `${path}.tmp` : join(folder, `.${randomUUID()}.tmp`)
  try {
    await useFile(temporary, options.isSoleWriter === true ? 'w' : 'wx', options.mode ?? 0o644, async (file) => {
      await file.writeFile(content)
      await file.sync()
    })
  } catch (error) {
    await discard(temporary)
    throw error
  }
  return temporary
}

/** A new folder lasts only when the one that holds it is flushed too. */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  const first = await makeMissing(folder, mode)
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made))
}

/** The first folder that was made. On a disk that may only be read Node's recursive mkdir says ENOENT; a plain one says why. */
async function makeMissing(folder: string, mode: number): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true, mode })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    const first = await makeMissing(dirname(folder), mode)
    await mkdir(folder, { mode })
    return first ?? folder
  }
}

/** A hard link fails when the name is taken, where a rename would replace. Sticks without links reserve the name first. */
export async function moveUnlessTaken(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
    await discard(temporary)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    await useFile(path, 'wx', 0o644, async () => undefined)
    try {
      await rename(temporary, path)
    } catch (renameError) {
      await discard(path)
      throw renameError
    }
  }
}

async function useFile(
  path: string,
  flags: string,
  mode: number,
  use: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, mode)
  try {
    await use(file)
  } finally {
    await file.close()
  }
}

/** Windows can't open a folder; there NTFS journals the rename itself. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await useFile(folder, 'r', 0, (handle) => handle.sync())
}

export async function discard(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch {
    // What is left behind is an unused temporary file; the caller's own error is the one that matters.
  }
}

/** The `code` of a Node error (`ENOENT`, ...), or undefined for anything else. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

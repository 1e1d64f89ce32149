import { randomUUID } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, discard, flushFolder, makeFolder, moveUnlessTaken } from './writeFileDurably.ts'

/** A new file that arrives in pieces. Nobody sees it before it is whole; it is on the disk when `finish` resolves. */
export interface GrowingFile {
  /** In the order of the calls. Rejects with the file system's own error; the file must then be discarded. */
  append(bytes: Uint8Array): Promise<void>
  /** Gives it the first of these paths, all in its folder, that is free, and resolves to that; undefined: none was. */
  finish(paths: Iterable<string>): Promise<string | undefined>
  discard(): Promise<void>
}

export async function openGrowingFile(folder: string): Promise<GrowingFile> {
  await makeFolder(folder, 0o755)
  // Short, because the target's own name may already be as long as the file system allows.
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  const file = await open(temporary, 'wx', 0o644)
  let before = Promise.resolve()
  return {
    append: (bytes) => {
      before = before.then(() => file.writeFile(bytes))
      return before
    },
    finish: async (paths) => {
      try {
        await before
        await file.sync()
        await file.close()
        for (const path of paths) {
          if (!(await moveIfFree(temporary, path))) continue
          await flushFolder(dirname(path))
          return path
        }
        await discard(temporary)
        return undefined
      } catch (error) {
        await closeQuietly(file)
        await discard(temporary)
        throw error
      }
    },
    discard: async () => {
      await before.catch(() => undefined)
      await closeQuietly(file)
      await discard(temporary)
    },
  }
}

async function moveIfFree(temporary: string, path: string): Promise<boolean> {
  try {
    await moveUnlessTaken(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function closeQuietly(file: FileHandle): Promise<void> {
  try {
    await file.close()
  } catch {
    // It was closed before; what matters is the error that led here.
  }
}

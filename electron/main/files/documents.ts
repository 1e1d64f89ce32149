import { realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { explainFileError } from './explainFileError.ts'
import { safeName } from './safeName.ts'
import { codeOf, createFileDurably, writeFileDurably } from './writeFileDurably.ts'

/** The files that people keep: workbooks and badges, in one folder per fair under Documents/FairDesk. */
export interface Documents {
  /** Writes a new file; a taken name gets " (2)", " (3)" and so on. `name` has an extension. */
  saveNew(folder: string, name: string, bytes: Uint8Array): Promise<Result<{ path: string }>>
  /** Writes a file of a badge, replacing an earlier drawing of the same serial. */
  saveBadge(folder: string, serial: string, bytes: Uint8Array): Promise<Result<{ path: string }>>
  /**
   * The real path of a file that may be shown: a workbook or badge inside Documents/FairDesk, or whatever was written in
   * this run. FILE_NOT_FOUND when it is gone, IPC_INVALID when it is any other file.
   */
  find(path: string): Promise<Result<string>>
}

/** Only these are handed to another program, whatever lies in the folder. */
const SHOWN_EXTENSIONS: readonly string[] = ['.pdf', '.xlsx']
/**
 * Only when this run wrote them: a spreadsheet program runs the formulas of separated text without asking, and only our
 * own is known to hold none.
 */
const OWN_EXTENSIONS: readonly string[] = [...SHOWN_EXTENSIONS, '.csv']

const MAX_COPIES = 1000

/** `directory` is the documents folder of the system. */
export function openDocuments(directory: string): Documents {
  const root = join(directory, 'FairDesk')
  const written = new Set<string>()

  const remember = async (path: string): Promise<Result<{ path: string }>> => {
    written.add(await realpath(path))
    return ok({ path })
  }

  return {
    saveNew: async (folder, name, bytes) => {
      const extension = extname(name)
      const stem = safeName(name.slice(0, name.length - extension.length))
      try {
        for (let copy = 1; copy <= MAX_COPIES; copy += 1) {
          const path = join(root, safeName(folder), `${stem}${copy === 1 ? '' : ` (${copy})`}${extension}`)
          if (await createUnlessTaken(path, bytes)) return await remember(path)
        }
        return fail('FILE_WRITE_FAILED')
      } catch (error) {
        return explainFileError(error)
      }
    },

    saveBadge: async (folder, serial, bytes) => {
      const path = join(root, safeName(folder), 'badges', `${safeName(serial)}.pdf`)
      try {
        await writeFileDurably(path, bytes)
        return await remember(path)
      } catch (error) {
        return explainFileError(error)
      }
    },

    find: async (path) => {
      const real = await realpath(path).catch(() => undefined)
      if (real === undefined) return fail('FILE_NOT_FOUND')
      const realRoot = await realpath(root).catch(() => undefined)
      const isInside = realRoot !== undefined && real.startsWith(realRoot + sep)
      const extension = extname(real).toLowerCase()
      const isShown =
        (written.has(real) && OWN_EXTENSIONS.includes(extension)) || (isInside && SHOWN_EXTENSIONS.includes(extension))
      return isShown ? ok(real) : fail('IPC_INVALID')
    },
  }
}

async function createUnlessTaken(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await createFileDurably(path, bytes)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

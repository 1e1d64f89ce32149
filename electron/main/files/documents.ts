import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { explainFileError } from './explainFileError.ts'
import { type GrowingFile, openGrowingFile } from './growingFile.ts'
import { safeName } from './safeName.ts'
import { writeFileDurably } from './writeFileDurably.ts'

/** The files that people keep: workbooks and badges, in one folder per fair under Documents/FairDesk. */
export interface Documents {
  /** Writes a new file; a taken name gets " (2)", " (3)" and so on. `name` has an extension. */
  saveNew(folder: string, name: string, bytes: Uint8Array): Promise<Result<{ path: string }>>
  /** The same in pieces, so that a large file never holds up who sends it. IPC_INVALID for a file that isn't open. */
  begin(folder: string, name: string): Promise<Result<{ fileId: string }>>
  append(fileId: string, bytes: Uint8Array): Promise<Result<Record<string, never>>>
  finish(fileId: string): Promise<Result<{ path: string }>>
  /** Nothing of it is left; also when it is not open any more. */
  discard(fileId: string): Promise<Result<Record<string, never>>>
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
const OWN_EXTENSIONS: readonly string[] = [...SHOWN_EXTENSIONS, '.csv', '.json', '.zip']

const MAX_COPIES = 1000
/** A window that was loaded again forgets the files that it had begun. */
const MAX_OPEN = 4

/** `directory` is the documents folder of the system. */
export function openDocuments(directory: string): Documents {
  const root = join(directory, 'FairDesk')
  const written = new Set<string>()
  const open = new Map<string, OpenDocument>()

  const remember = async (path: string): Promise<Result<{ path: string }>> => {
    written.add(await realpath(path))
    return ok({ path })
  }

  /** Closes a file that is open no longer than this; what goes wrong meanwhile leaves nothing of it. */
  const take = (fileId: string): OpenDocument | undefined => {
    const found = open.get(fileId)
    open.delete(fileId)
    return found
  }

  const documents: Documents = {
    saveNew: async (folder, name, bytes) => {
      const begun = await documents.begin(folder, name)
      if (!begun.ok) return begun
      const appended = await documents.append(begun.value.fileId, bytes)
      return appended.ok ? documents.finish(begun.value.fileId) : appended
    },

    begin: async (folder, name) => {
      const fairFolder = join(root, safeName(folder))
      try {
        const [oldest] = open.keys()
        if (open.size >= MAX_OPEN && oldest !== undefined) await take(oldest)?.file.discard()
        const fileId = randomUUID()
        open.set(fileId, { file: await openGrowingFile(fairFolder), folder: fairFolder, name })
        return ok({ fileId })
      } catch (error) {
        return explainFileError(error)
      }
    },

    append: async (fileId, bytes) => {
      const found = open.get(fileId)
      if (found === undefined) return fail('IPC_INVALID')
      try {
        await found.file.append(bytes)
        return ok({})
      } catch (error) {
        await take(fileId)?.file.discard()
        return explainFileError(error)
      }
    },

    finish: async (fileId) => {
      const found = take(fileId)
      if (found === undefined) return fail('IPC_INVALID')
      try {
        const path = await found.file.finish(pathsFor(found))
        return path === undefined ? fail('FILE_WRITE_FAILED') : await remember(path)
      } catch (error) {
        return explainFileError(error)
      }
    },

    discard: async (fileId) => {
      await take(fileId)?.file.discard()
      return ok({})
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
  return documents
}

interface OpenDocument {
  readonly file: GrowingFile
  readonly folder: string
  readonly name: string
}

/** `report.xlsx`, `report (2).xlsx`, `report (3).xlsx`, ... */
function* pathsFor({ folder, name }: OpenDocument): Generator<string> {
  const extension = extname(name)
  const stem = safeName(name.slice(0, name.length - extension.length))
  for (let copy = 1; copy <= MAX_COPIES; copy += 1)
    yield join(folder, `${stem}${copy === 1 ? '' : ` (${copy})`}${extension}`)
}

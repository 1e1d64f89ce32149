import { readFile } from 'node:fs/promises'
import { codeOf, type WriteOptions, writeFileDurably } from './writeFileDurably.ts'

/**
 * A small JSON file of the app's own. `read` gives `undefined` when there is none and `broken` when its content does
 * not parse; other errors of the file system reject. Writes happen in the order asked for; of several that wait only the last is written.
 */
export interface KeptFile<T> {
  read(): Promise<T | undefined | 'broken'>
  write(value: T): Promise<void>
  /** Resolves when everything asked for so far is written, or has failed. */
  settle(): Promise<void>
}

/** `loadParser` is asynchronous so that its schema is loaded only when there is a file. */
export function keepFile<T extends object>(
  path: string,
  loadParser: () => Promise<(value: unknown) => T | undefined>,
  options: WriteOptions = {},
): KeptFile<T> {
  let running: Promise<void> | undefined
  let next: { value: T; written: Promise<void> } | undefined

  const write = (value: T): Promise<void> => {
    if (next !== undefined) {
      next.value = value
      return next.written
    }
    const before = running ?? Promise.resolve()
    const mine = { value, written: Promise.resolve() }
    mine.written = before
      .catch(() => undefined)
      .then(() => {
        if (next === mine) next = undefined
        return writeFileDurably(path, `${JSON.stringify(mine.value)}\n`, { ...options, isSoleWriter: true })
      })
    next = mine
    running = mine.written
    return mine.written
  }

  const read = async (): Promise<T | undefined | 'broken'> => {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
    const parse = await loadParser()
    return parse(parseJson(text)) ?? 'broken'
  }

  const settle = async (): Promise<void> => {
    await running?.catch(() => undefined)
  }

  return { read, write, settle }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

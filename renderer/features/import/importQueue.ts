import type { FoundTable, TableRef } from '#renderer/flows/excel/importMessages.ts'
import type { AppError } from '#shared/errors/result.ts'

/** What became of a table. `refused`: it cannot be imported as it stands, but the person may say more about it. */
export type TableState = 'ready' | 'refused' | 'skipped' | 'imported' | 'undone'

export interface QueuedTable extends FoundTable {
  readonly state: TableState
}

/** A file that was chosen, before, while and after it is read. */
export interface QueuedFile {
  readonly id: string
  readonly file: File
  readonly reading:
    | { readonly step: 'waiting' }
    | { readonly step: 'reading' }
    | { readonly step: 'refused'; readonly error: AppError }
    | { readonly step: 'read'; readonly tables: readonly QueuedTable[] }
}

export interface TableKey extends TableRef {
  readonly fileId: string
}

export type ImportQueue = readonly QueuedFile[]

/** Ids are given by the caller, so that this stays a pure function. */
export const addFiles = (queue: ImportQueue, files: readonly File[], makeId: () => string): ImportQueue => [
  ...queue,
  ...files.map((file): QueuedFile => ({ id: makeId(), file, reading: { step: 'waiting' } })),
]

export const removeFile = (queue: ImportQueue, fileId: string): ImportQueue => queue.filter(({ id }) => id !== fileId)

/** Without the files that nothing more can be done with: those that were refused, and those that are in. */
export const dropFinished = (queue: ImportQueue): ImportQueue =>
  queue.filter((file) => tablesOf(file).some(({ state }) => state !== 'imported'))

export const setReading = (queue: ImportQueue, fileId: string, reading: QueuedFile['reading']): ImportQueue =>
  queue.map((file) => (file.id === fileId ? { ...file, reading } : file))

/** Tables of a file as they were found, none of them dealt with yet. */
export const freshTables = (tables: readonly FoundTable[]): readonly QueuedTable[] =>
  tables.map((table) => ({ ...table, state: table.error === null ? 'ready' : 'refused' }))

export function setTableState(queue: ImportQueue, key: TableKey, state: TableState): ImportQueue {
  return queue.map((file) => {
    if (file.id !== key.fileId || file.reading.step !== 'read') return file
    const tables = file.reading.tables.map((table) => (isSameTable(table, key) ? { ...table, state } : table))
    return { ...file, reading: { step: 'read', tables } }
  })
}

export const isSameTable = (a: TableRef, b: TableRef): boolean => a.sheet === b.sheet && a.table === b.table

export const findTable = (queue: ImportQueue, key: TableKey): QueuedTable | undefined =>
  tablesOf(queue.find(({ id }) => id === key.fileId)).find((table) => isSameTable(table, key))

export const tablesOf = (file: QueuedFile | undefined): readonly QueuedTable[] =>
  file?.reading.step === 'read' ? file.reading.tables : []

/** The next table that waits to be imported: from `after` on, then from the beginning; null when none waits. */
export function nextTable(queue: ImportQueue, after: TableKey | null = null): TableKey | null {
  const all = queue.flatMap((file) =>
    tablesOf(file).map((table) => ({ fileId: file.id, sheet: table.sheet, table: table.table, state: table.state })),
  )
  const at = after === null ? -1 : all.findIndex((key) => key.fileId === after.fileId && isSameTable(key, after))
  const ready = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(({ state }) => state === 'ready')
  return ready === undefined ? null : { fileId: ready.fileId, sheet: ready.sheet, table: ready.table }
}

export const nextUnread = (queue: ImportQueue): QueuedFile | undefined =>
  queue.find(({ reading }) => reading.step === 'waiting')

/** Whether there is more than one thing to import, so that a list of them helps. */
export const isMany = (queue: ImportQueue): boolean =>
  queue.length > 1 || queue.some((file) => tablesOf(file).length > 1)

/** The first table that nobody can tell what to do with; a person may. */
export function firstRefused(queue: ImportQueue): TableKey | null {
  for (const file of queue) {
    const table = tablesOf(file).find(({ state }) => state === 'refused')
    if (table !== undefined) return { fileId: file.id, sheet: table.sheet, table: table.table }
  }
  return null
}

/** Whether anything but this table waits to be imported or read. */
export function isMore(queue: ImportQueue, key: TableKey): boolean {
  const next = nextTable(queue, key)
  const isOther = next !== null && !(next.fileId === key.fileId && isSameTable(next, key))
  return isOther || queue.some(({ reading }) => reading.step === 'waiting' || reading.step === 'reading')
}

import { expect, it } from 'vitest'
import type { FoundTable } from '#renderer/flows/excel/importMessages.ts'
import {
  addFiles,
  findTable,
  freshTables,
  type ImportQueue,
  isMany,
  nextTable,
  nextUnread,
  removeFile,
  setReading,
  setTableState,
} from './importQueue.ts'

const found = (sheet: number, table: number, isGood = true): FoundTable => ({
  sheet,
  table,
  sheetName: `Sheet${sheet}`,
  kind: 'attendee',
  headerRow: 1,
  rowCount: 3,
  error: isGood ? null : { code: 'IMPORT_SHEET_EMPTY' },
})

function twoFiles(): ImportQueue {
  let made = 0
  const queue = addFiles([], [new File([], 'a.xlsx'), new File([], 'b.csv')], () => `${(made += 1)}`)
  return setReading(queue, '1', {
    step: 'read',
    tables: freshTables([found(1, 1), found(1, 2), found(2, 1, false)]),
  })
}

it('goes from table to table and leaves those out that cannot be imported', () => {
  const queue = twoFiles()
  expect(nextTable(queue)).toEqual({ fileId: '1', sheet: 1, table: 1 })
  expect(nextTable(queue, { fileId: '1', sheet: 1, table: 1 })).toEqual({ fileId: '1', sheet: 1, table: 2 })
  const done = setTableState(queue, { fileId: '1', sheet: 1, table: 2 }, 'imported')
  expect(nextTable(done, { fileId: '1', sheet: 1, table: 2 })).toEqual({ fileId: '1', sheet: 1, table: 1 })
  expect(nextTable(setTableState(done, { fileId: '1', sheet: 1, table: 1 }, 'skipped'))).toBeNull()
})

it('knows what is still to be read, and what a table became', () => {
  const queue = twoFiles()
  expect(nextUnread(queue)?.file.name).toBe('b.csv')
  expect(nextUnread(removeFile(queue, '2'))).toBeUndefined()
  expect(findTable(queue, { fileId: '1', sheet: 2, table: 1 })?.state).toBe('refused')
  expect(findTable(queue, { fileId: '2', sheet: 1, table: 1 })).toBeUndefined()
})

it('is a list only when there is more than one thing in it', () => {
  expect(isMany(twoFiles())).toBe(true)
  expect(isMany(removeFile(twoFiles(), '2'))).toBe(true)
  expect(isMany(addFiles([], [new File([], 'a.xlsx')], () => '1'))).toBe(false)
})

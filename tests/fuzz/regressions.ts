import { encodeText } from '#tests/fixtures/spreadsheets/encodeText.ts'
import type { Mutation } from './mutateFile.ts'
import type { SeedFile } from './seedFiles.ts'

const list = (...cells: readonly string[]): SeedFile => ({
  name: 'list.csv',
  bytes: encodeText(`姓名,学历,薪资\n${cells.join(',')}`, 'utf-8', true),
})

/** Whole files that once did harm. */
export const harmfulFiles: Readonly<Record<string, SeedFile>> = {
  'brackets that never close kept the reader busy': list('张三', '（'.repeat(30_000), ''),
  'marks upon marks were sorted for ever': list('张三', `本科${'\u0323\u0301\u0345'.repeat(10_000)}`, ''),
}

/** Files that once did harm, by what they did; the reader must answer each with a list or a reason. */
export const regressions: Readonly<Record<string, Mutation>> = {
  'a sheet whose part is empty was read as a sheet': {
    file: 0,
    other: 0,
    isInParts: true,
    part: 3,
    changes: [{ type: 'cut', place: 0, length: 0, value: 0 }],
  },
  'a shared text with billions of formats filled the memory': {
    file: 2,
    other: 0,
    isInParts: true,
    part: 36,
    changes: [
      { type: 'flip', place: 0.2296, length: 0, value: 0 },
      { type: 'flip', place: 0, length: 0, value: 1 },
    ],
  },
  'a cell outside every row was placed for ever': {
    file: 4,
    other: 0,
    isInParts: false,
    part: 0,
    changes: [{ type: 'drop', place: 0.1764, length: 125, value: 0 }],
  },
  'a text record without a length never ended': {
    file: 3,
    other: 0,
    isInParts: false,
    part: 0,
    changes: [{ type: 'drop', place: 0.5879, length: 278, value: 0 }],
  },
  'a text that cannot be absent had a length of all ones': {
    file: 2,
    other: 0,
    isInParts: true,
    part: 4,
    changes: [{ type: 'set', place: 0.6401, length: 271, value: 0 }],
  },
  'styles that begin several times left no room for the formats that are added': {
    file: 2,
    other: 0,
    isInParts: true,
    part: 35,
    changes: [{ type: 'repeat', place: 0, length: 54, value: 6 }],
  },
  'a formula too short to have a length never ended': {
    file: 3,
    other: 0,
    isInParts: false,
    part: 0,
    changes: [{ type: 'flip', place: 0.8403, length: 0, value: 121 }],
  },
}

import type { Mutation } from './mutateFile.ts'

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
}

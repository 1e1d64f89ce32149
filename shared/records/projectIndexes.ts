import type { RecordDefinition } from './defineRecord.ts'

/** The Dexie schema that a definition asks for. Database versions are written by hand; a test compares the two. */
export const dexieSchema = ({ indexes, lookups }: RecordDefinition): string =>
  ['id', ...(lookups.length > 0 ? [] : ['fairId']), ...indexes].join(', ')

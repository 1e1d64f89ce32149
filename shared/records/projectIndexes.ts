import type { RecordDefinition } from './defineRecord.ts'

/** The Dexie schema that a definition asks for. Database versions are written by hand; a test compares the two. */
export const dexieSchema = (definition: RecordDefinition): string => ['id', 'fairId', ...definition.indexes].join(', ')

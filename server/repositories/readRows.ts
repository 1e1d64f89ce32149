import { z } from 'zod'
import type { SqlRow } from '../database/database.ts'

/** Rows as the schema of a repository says they are; anything else is a mistake of ours and throws. */
export const readRows = <T>(schema: z.ZodType<T>, rows: readonly SqlRow[]): T[] => z.array(schema).parse(rows)

export const readRow = <T>(schema: z.ZodType<T>, rows: readonly SqlRow[]): T | undefined => readRows(schema, rows)[0]

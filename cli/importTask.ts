import { z } from 'zod'
import { importKinds } from '#shared/import/importColumns.ts'

/** What the command hands to its thread. */
export const importTaskSchema = z.object({
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  fileName: z.string(),
  wanted: z.enum(importKinds).nullable(),
})

export type ImportTask = z.output<typeof importTaskSchema>

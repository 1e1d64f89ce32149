import { z } from 'zod'
import { languageSchema, themeSchema } from '#shared/ipc/appearance.ts'

/** What this installation remembers between starts, besides its window. */
export const settingsSchema = z.object({
  language: languageSchema,
  theme: themeSchema,
  /** The screen to open on; a hash route. */
  route: z.string().startsWith('/').max(400),
})

export type Settings = z.infer<typeof settingsSchema>

import * as z from 'zod/mini'

// zod/mini, because these few lines stand between the start of the process and its first window.

const settingsSchema = z.object({
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** The screen to open on; a hash route. */
  route: z.string().check(z.startsWith('/'), z.maxLength(400)),
})

/** What this installation remembers between starts, besides its window. */
export type Settings = z.infer<typeof settingsSchema>

export const parseSettings = (value: unknown): Settings | undefined => settingsSchema.safeParse(value).data

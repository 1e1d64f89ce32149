import * as z from 'zod/mini'

const coordinate = z.int().check(z.minimum(-100_000), z.maximum(100_000))
const length = z.int().check(z.minimum(1), z.maximum(100_000))

const windowStateSchema = z.object({
  x: coordinate,
  y: coordinate,
  width: length,
  height: length,
  isMaximized: z.boolean(),
})

/** Where the window was left, in device-independent pixels, and whether it filled its screen. */
export type WindowState = z.infer<typeof windowStateSchema>

export const parseWindowState = (value: unknown): WindowState | undefined => windowStateSchema.safeParse(value).data

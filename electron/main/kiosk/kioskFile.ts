import * as z from 'zod/mini'

/** A station that is given to the public: for which fair, in whose name, and which sealed PINs end it. */
const kioskSchema = z.object({
  fairId: z.uuid(),
  staffId: z.uuid(),
  seals: z.array(z.string().check(z.maxLength(300))).check(z.minLength(1), z.maxLength(50)),
})
export type Kiosk = z.infer<typeof kioskSchema>

const kioskFileSchema = z.object({ kiosk: z.nullable(kioskSchema) })
export type KioskFile = z.infer<typeof kioskFileSchema>

export const parseKioskFile = (value: unknown): KioskFile | undefined => kioskFileSchema.safeParse(value).data

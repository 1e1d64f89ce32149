import { z } from 'zod'

/**
 * A secret on the disk: wrapped by the system's keyring, or plain because the organiser agreed to that once.
 * A plain one is named so; it is not dressed up with a password that is no secret.
 */
export const secretFileSchema = z.object({
  version: z.literal(1),
  wrap: z.enum(['keyring', 'none']),
  /** Base64 of the wrapped bytes, or of the secret itself. */
  value: z.base64().min(1).max(10_000),
})

export type SecretFile = z.infer<typeof secretFileSchema>

export const SECRET_BYTES = 32

import { z } from 'zod'

const instantSchema = z.object({ wallMs: z.number(), uptimeMs: z.number() })

/** Wrong tries by staff id. */
const pinThrottleSchema = z.record(z.uuid(), z.object({ wrong: z.int().min(1), lastWrongAt: instantSchema }))

export type PinThrottle = z.infer<typeof pinThrottleSchema>

export const parsePinThrottle = (value: unknown): PinThrottle | undefined => pinThrottleSchema.safeParse(value).data

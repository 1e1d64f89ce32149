import { z } from 'zod'
import { attendee } from '#shared/records/attendee.ts'

/** The masked values of a person in the clear; kept only as long as they are on the screen. */
export const sensitiveSchema = z.object({
  identityNumber: attendee.fields.identityNumber.schema.nullable(),
  keyGroups: attendee.fields.keyGroups.schema.nullable(),
})
export type SensitiveValues = z.infer<typeof sensitiveSchema>
export type SensitiveField = keyof SensitiveValues
export const sensitiveFields = ['identityNumber', 'keyGroups'] as const satisfies readonly SensitiveField[]

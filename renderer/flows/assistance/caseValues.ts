import { z } from 'zod'
import { assistanceCase } from '#shared/records/assistanceCase.ts'
import { attendee } from '#shared/records/attendee.ts'

const { responsible, status, outcome, needs, steps } = assistanceCase.fields

/** What of a case lies in the clear. */
export const caseDetailsSchema = z.object({
  responsible: responsible.schema.nullable(),
  status: status.schema,
  outcome: outcome.schema.nullable(),
})
export type CaseDetails = z.infer<typeof caseDetailsSchema>

/** What of a case is sealed, in the clear; kept only as long as it is on the screen. */
export interface CaseNotes {
  readonly needs: z.infer<typeof needs.schema> | null
  readonly steps: z.infer<typeof steps.schema> | null
}

/** The notes, and the key groups of the student that they are about. */
export const disclosedSchemas = {
  needs: needs.schema,
  steps: steps.schema,
  keyGroups: attendee.fields.keyGroups.schema,
}
export type DisclosedKey = keyof typeof disclosedSchemas
export interface DisclosedCase extends CaseNotes {
  readonly keyGroups: z.infer<typeof disclosedSchemas.keyGroups> | null
  /** Null above although something is there: sealed by another key, damaged on the disk, or against the field's rule. */
  readonly unreadable: readonly DisclosedKey[]
}

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
export const caseNotesSchema = z.object({ needs: needs.schema.nullable(), steps: steps.schema.nullable() })
export type CaseNotes = z.infer<typeof caseNotesSchema>

/** The notes, and the key groups of the student that they are about. */
export const disclosedCaseSchema = caseNotesSchema.extend({ keyGroups: attendee.fields.keyGroups.schema.nullable() })
export type DisclosedCase = z.infer<typeof disclosedCaseSchema>

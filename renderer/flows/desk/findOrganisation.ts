import { type Change, create } from '#renderer/db/change.ts'
import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { newRecordId, type Station } from '#renderer/db/station.ts'
import { comparisonKey } from '#shared/identifiers/normaliseText.ts'
import type { EnterpriseChoice, UniversityChoice } from './walkInDraft.ts'

/** The record of an organisation, and the change that makes it when this fair doesn't have it yet. */
export interface FoundOrganisation {
  readonly id: string | null
  readonly changes: readonly Change[]
}

const none: FoundOrganisation = { id: null, changes: [] }

/** For use inside a commit that reads `university`. By code where there is one, else by name. */
export async function findUniversity(
  station: Station,
  db: FairDeskDatabase,
  fairId: string,
  choice: UniversityChoice | null,
): Promise<FoundOrganisation> {
  if (choice === null) return none
  const table = db.records('university')
  const byCode = choice.code === null ? [] : await table.where('[fairId+code]').equals([fairId, choice.code]).toArray()
  const candidates = byCode.length > 0 ? byCode : await table.where({ fairId }).toArray()
  const key = comparisonKey(choice.name)
  const found = candidates.find(
    (row) => row.removedAt === null && (byCode.length > 0 || comparisonKey(row.name) === key),
  )
  if (found !== undefined) return { id: found.id, changes: [] }
  const id = newRecordId(station)
  return {
    id,
    changes: [
      create('university', id, {
        name: choice.name,
        code: choice.code,
        location: choice.location,
        level: choice.level,
      }),
    ],
  }
}

/** For use inside a commit that reads `enterprise`. */
export async function findEnterprise(
  station: Station,
  db: FairDeskDatabase,
  fairId: string,
  choice: EnterpriseChoice | null,
): Promise<FoundOrganisation> {
  if (choice === null) return none
  const key = comparisonKey(choice.name)
  const rows = await db.records('enterprise').where({ fairId }).toArray()
  const found = rows.find((row) => row.removedAt === null && comparisonKey(row.name) === key)
  if (found !== undefined) return { id: found.id, changes: [] }
  const id = newRecordId(station)
  return { id, changes: [create('enterprise', id, { ...emptyEnterprise, name: choice.name.trim() })] }
}

const emptyEnterprise = {
  creditCode: null,
  industry: null,
  keyField: null,
  nature: null,
  size: null,
  isSpecialised: null,
  city: null,
  contactName: null,
  contactPhone: null,
  possibleTwinOf: null,
}

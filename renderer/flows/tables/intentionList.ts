import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { enterprise } from '#shared/records/enterprise.ts'
import { intention } from '#shared/records/intention.ts'
import { cooperationKinds } from '#shared/reference/cooperationKinds.ts'
import { describeIntentions, type IntentionEntry } from '../matchmaking/describeIntentions.ts'
import { openPartyNames } from '../matchmaking/partyNames.ts'
import { isThere } from '../record/isThere.ts'
import { defineList } from './defineList.ts'
import { listWords } from './listWords.ts'
import { ownColumn, recordColumn } from './recordColumn.ts'

const { fields } = intention
const instant = { format: 'instant' } as const

/** Both sorts of intentions: with a university by kind of cooperation, with a student by stage. */
export const intentionList = defineList<IntentionEntry>({
  name: listWords.intentions,
  hasPhones: false,
  columns: [
    recordColumn('enterpriseName', enterprise.fields.name, (entry) => entry.enterpriseName),
    ownColumn('counterpart', listWords.counterpart, 24, (entry) => entry.otherName),
    ownColumn('studentUniversity', listWords.studentUniversity, 24, (entry) => entry.otherDetail || null),
    ownColumn('subject', listWords.subject, 18, ({ intention: { cooperationKind } }, { language }) =>
      cooperationKind === null ? listWords.jobSearch[language] : cooperationKinds.label(cooperationKind, language),
    ),
    ownColumn('position', listWords.position, 22, (entry) => entry.positionTitle || null),
    recordColumn('stage', fields.stage, (entry) => entry.intention.stage),
    recordColumn('note', fields.note, (entry) => entry.intention.note),
    ownColumn('recordedAt', listWords.recordedAt, 18, (entry) => Date.parse(entry.intention.createdAt), instant),
    ownColumn('changedAt', listWords.changedAt, 18, (entry) => entry.changedAtMs, instant),
  ],
  read: readEntries,
})

async function readEntries(db: FairDeskDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, IntentionEntry>> {
  const rows = await db.records('intention').bulkGet([...ids])
  const entries = await describeIntentions(
    openPartyNames(db),
    rows.filter((row) => row !== undefined && isThere(row)).flatMap((row) => row ?? []),
  )
  return new Map(entries.map((entry) => [entry.intention.id, entry]))
}

import type { z } from 'zod'
import { type RecordKind, records } from '#shared/records/registry.ts'
import { assembleDayRecords } from '#shared/report/assembleDayRecords.ts'
import type { DayRecords } from '#shared/report/dayRecords.ts'
import type { RecordState } from '#shared/sync/protocol.ts'
import { foldLog } from '#shared/sync/server/foldLog.ts'
import type { SyncStore } from '#shared/sync/store.ts'

export interface FairRecords {
  /** How much of the log is in them. */
  readonly seq: number
  /** Undefined while the fair's own record has not come. */
  readonly records: DayRecords | undefined
  /** Some of it lost its content, so that less is in the records than there was at the fair. */
  readonly isErased: boolean
}

const rowsAtOnce = 2000

/**
 * The fair's records as its whole log makes them. Sensitive fields are left out, phones masked, assistance cases not
 * read: a report of the office needs none of them.
 */
export async function readFairRecords(store: SyncStore, fairId: string): Promise<FairRecords> {
  while (!(await foldLog(store, fairId)));
  const { seq, states } = await readStates(store, fairId)
  const isErased = states.some((state) => state.isErased)
  const byKind = Map.groupBy(states, ({ kind }) => kind)
  const read = <T extends { readonly removedAt: string | null }>(kind: RecordKind, schema: z.ZodType<T>): T[] =>
    (byKind.get(kind) ?? []).flatMap(({ values }) => {
      // What this version can't read (a newer one's, or one that is half known) is in no figure of a report either.
      const row = schema.safeParse(values)
      return row.success && row.data.removedAt === null ? [row.data] : []
    })
  const fair = read('fair', records.fair.schema).find(({ id }) => id === fairId)
  if (fair === undefined) return { seq, records: undefined, isErased }
  const lists: DayRecords = {
    fair,
    gates: read('gate', records.gate.schema),
    booths: read('booth', records.booth.schema),
    enterprises: read('enterprise', records.enterprise.schema),
    positions: read('position', records.position.schema),
    universities: read('university', records.university.schema),
    attendees: read('attendee', records.attendee.schema),
    badges: read('badge', records.badge.schema),
    scans: read('scan', records.scan.schema),
    headcounts: read('headcount', records.headcount.schema),
    intentions: read('intention', records.intention.schema),
    assistanceCases: null,
  }
  return { seq, records: assembleDayRecords(lists, { withPhones: false }), isErased }
}

/** One moment of the records table, page by page. */
async function readStates(store: SyncStore, fairId: string): Promise<{ seq: number; states: RecordState[] }> {
  return store.read(fairId, async (tx) => {
    const { seq } = await tx.folded()
    const states: RecordState[] = []
    for (;;) {
      const page = await tx.records(states.at(-1)?.recordId ?? null, rowsAtOnce)
      states.push(...page)
      if (page.length < rowsAtOnce)
        return { seq, states: states.filter(({ created, isErased }) => created !== null || isErased) }
    }
  })
}

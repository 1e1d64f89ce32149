import type { Fields } from '#shared/records/defineRecord.ts'
import { type RecordKind, records } from '#shared/records/registry.ts'
import type { DayRecords } from '#shared/report/dayRecords.ts'
import type { RequestOf } from '#shared/sync/protocol.ts'
import { sampleDay } from '#tests/fixtures/sampleDay.ts'
import type { TestAuthor } from './testOps.ts'

/** The sample fair as a station that holds it brings it: pushes of its records, without sensitive fields. */
export function samplePushes(author: TestAuthor, day: DayRecords = sampleDay()): RequestOf<'push'>[] {
  const lists: readonly (readonly [RecordKind, readonly { readonly id: string }[]])[] = [
    ['fair', [day.fair]],
    ['gate', day.gates],
    ['booth', day.booths],
    ['enterprise', day.enterprises],
    ['position', day.positions],
    ['university', day.universities],
    ['attendee', day.attendees],
    ['badge', day.badges],
    ['scan', day.scans],
    ['intention', day.intentions],
  ]
  const ops = lists.flatMap(([kind, rows]) => rows.map((row) => author.create(kind, openPart(kind, row))))
  const pushes: RequestOf<'push'>[] = []
  for (let at = 0; at < ops.length; at += opsAtOnce) pushes.push(author.push(ops.slice(at, at + opsAtOnce)))
  return pushes
}

/** Below both limits of a push. */
const opsAtOnce = 300

function openPart<T extends { readonly id: string }>(kind: RecordKind, row: T) {
  const fields: Fields = records[kind].fields
  const open = Object.entries(row).filter(([key]) => fields[key]?.sensitivity !== 'sensitive')
  return { ...Object.fromEntries(open), id: row.id }
}

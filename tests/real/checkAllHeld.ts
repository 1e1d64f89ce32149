import { draftOf, finishRow } from '#renderer/db/stationStore/rowOfState.ts'
import { viewOf } from '#shared/access/recordAccess.ts'
import { canonicalJson, pureSha256 } from '#shared/ops/hashOp.ts'
import { isRecordKind } from '#shared/records/registry.ts'
import { foldEntries } from '#shared/sync/fold/foldEntries.ts'
import type { RecordState } from '#shared/sync/protocol.ts'
import { narrowOp, narrowRecord } from '#shared/sync/server/view.ts'
import type { Confirmed } from './notes.ts'
import type { ServerFacts } from './readFacts.ts'
import type { StationFacts } from './readStation.ts'
import type { WorkingRole } from './realStation.ts'

type Row = Readonly<Record<string, unknown>>

export interface EndOfRun {
  readonly fairId: string
  readonly server: ServerFacts
  readonly stations: ReadonlyMap<WorkingRole, StationFacts>
  readonly confirmed: readonly Confirmed[]
}

/** What does not hold although all is quiet again, as sentences without personal data; none when nothing is lost or twice. */
export function checkAllHeld(end: EndOfRun): readonly string[] {
  return [...checkLog(end), ...checkConfirmed(end), ...checkWritten(end), ...checkHashes(end)]
}

/** Numbered without a gap, no op twice, one accepted verdict for each, and no verdict of anything else. */
function checkLog({ server: { log, verdicts } }: EndOfRun): string[] {
  const found = log.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [`entry ${index + 1} has the number ${seq}`]))
  found.push(...repeated(log.map(({ op }) => op.opId)).map((opId) => `op ${opId} is in the log twice`))
  found.push(...repeated(log.map(({ op }) => `${op.replicaId} n ${op.n}`)).map((n) => `two ops are ${n}`))
  const judged = Map.groupBy(verdicts, ({ op_id }) => op_id)
  for (const { op, seq } of log) {
    const [verdict, ...more] = judged.get(op.opId) ?? []
    if (verdict?.status !== 'accepted' || verdict.seq !== seq || more.length > 0)
      found.push(`op ${op.opId} has the verdict ${verdict?.status ?? 'none'} ${verdict?.seq ?? ''}`)
  }
  if (judged.size !== log.length) found.push(`${judged.size} ops are judged and ${log.length} in the log`)
  return found
}

/** What a screen confirmed is one op of the log: the record for a scan, the unique name for an edit. */
function checkConfirmed({ server: { log }, confirmed }: EndOfRun): string[] {
  const spelled = Map.groupBy(log, ({ op: { kind, recordId, open } }) =>
    kind === 'scan' ? `scan ${recordId}` : `${kind} ${String(open.values?.['name'])}`,
  )
  return confirmed.flatMap((one) => {
    const what = one.kind === 'scan' ? `scan ${one.recordId}` : `${one.kind} ${one.name}`
    const times = spelled.get(what)?.length ?? 0
    return times === 1 ? [] : [`${what} was confirmed and is in the log ${times} times`]
  })
}

/** Also what nobody saw confirmed: each n that a station ever saved is in the log, once, and nothing waits. */
function checkWritten({ server: { log }, stations }: EndOfRun): string[] {
  return [...stations].flatMap(([role, { replicaId, highestN, unsettled, opIds }]) => {
    const found = unsettled === 0 ? [] : [`${role} has ${unsettled} ops that wait or were refused`]
    const own = log.filter(({ op }) => op.replicaId === replicaId).map(({ op }) => op.n)
    const missing = Array.from({ length: highestN }, (_, index) => index + 1).filter((n) => !own.includes(n))
    if (missing.length > 0) found.push(`of ${role} the log lacks n ${missing.join(', ')}`)
    if (own.length !== highestN) found.push(`${role} saved ${highestN} ops and the log has ${own.length}`)
    const kept = new Set(opIds)
    if (kept.size !== log.length || log.some(({ op }) => !kept.has(op.opId)))
      found.push(`${role} keeps ${kept.size} ops of ${log.length}`)
    return found
  })
}

/**
 * Each station's records and what its screens show are the fold of the server's log as its role may see it; and what
 * all roles may see is the same everywhere.
 */
function checkHashes(end: EndOfRun): string[] {
  const found: string[] = []
  for (const [role, { states, rows }] of end.stations) {
    const expected = foldOf(end, role)
    if (hashOf(states) !== hashOf(expected)) found.push(`${role}'s fold differs in ${differing(states, expected)}`)
    const shown = shownOf(expected, end.fairId)
    for (const id of new Set([...rows.keys(), ...shown.keys()])) {
      const fields = differingFields(rows.get(id) ?? {}, shown.get(id) ?? {})
      if (fields.length > 0) found.push(`${role} shows another ${fields.join(', ')} of ${id}`)
    }
  }
  if (new Set(hashesOf(end).values()).size !== 1) found.push('the hashes of what all may see differ')
  return found
}

/** SHA-256 of what every role may see: of each station's records and of the fold of the server's log. */
export function hashesOf(end: EndOfRun): ReadonlyMap<string, string> {
  const common = (states: readonly RecordState[]) =>
    hashOf(states.flatMap((state) => narrowRecord(state, viewOf('gate')) ?? []))
  const own = [...end.stations].map(([role, { states }]) => [role, common(states)] as const)
  return new Map<string, string>([['server', common(foldOf(end, 'organiser'))], ...own])
}

function foldOf({ server }: Pick<EndOfRun, 'server'>, role: WorkingRole): readonly RecordState[] {
  const view = viewOf(role)
  const seen = server.log.map(({ op, stamp, seq }) => ({ op: narrowOp(op, view), stamp, seq }))
  return foldEntries([], seen).states
}

/** Rows as the app makes them of states, with what is sensitive in the clear. */
function shownOf(states: readonly RecordState[], fairId: string): ReadonlyMap<string, Row> {
  return new Map(
    states.flatMap((state) => {
      const draft = isRecordKind(state.kind) ? draftOf(state.kind, state, fairId) : null
      if (draft === null) return []
      const clear = Object.entries(draft.sensitive).filter(([, value]) => value !== null)
      // A row without a value that its kind needs is not shown.
      const row = finishRow(draft, Object.fromEntries(clear.map(([field]) => [field, sealedSomehow])))
      return row === null ? [] : [[state.recordId, { ...row, ...Object.fromEntries(clear) }] as const]
    }),
  )
}
const sealedSomehow = { iv: '00'.repeat(12), data: '00' }

const hashOf = (states: readonly RecordState[]): string =>
  pureSha256(canonicalJson(states.toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1))))

function differing(left: readonly RecordState[], right: readonly RecordState[]): string {
  const [a, b] = [left, right].map((states) => new Map(states.map((state) => [state.recordId, canonicalJson(state)])))
  const ids = new Set([...left, ...right].map(({ recordId }) => recordId))
  return [...ids].filter((id) => a?.get(id) !== b?.get(id)).join(', ')
}

const differingFields = (left: Row, right: Row): readonly string[] =>
  Object.keys({ ...left, ...right }).filter(
    (field) => canonicalJson(left[field] ?? null) !== canonicalJson(right[field] ?? null),
  )

const repeated = (all: readonly string[]): string[] => all.filter((one, index) => all.indexOf(one) !== index)

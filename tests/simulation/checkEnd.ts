import { canonicalJson } from '#shared/ops/hashOp.ts'
import { foldEntries } from '#shared/sync/fold/foldEntries.ts'
import type { RecordState, WireOp } from '#shared/sync/protocol.ts'
import { narrowOp } from '#shared/sync/server/view.ts'
import { isEmptied } from '#shared/sync/verifyOp.ts'
import type { FairData } from '#tests/contract/memorySyncStore.ts'
import { viewOf } from './simServer.ts'
import type { SimStation } from './simStation.ts'

export interface EndOfRun {
  readonly stations: readonly SimStation[]
  readonly fairs: ReadonlyMap<string, FairData>
  /** Every op that was ever saved on a station, by its id. */
  readonly committed: ReadonlyMap<string, WireOp>
  /** Ops that no place held any more when a disk was wiped or the server restored. */
  readonly lost: ReadonlySet<string>
  readonly erased: ReadonlyMap<string, ReadonlySet<string>>
  /** The sabotaged server numbers in its own way. */
  readonly isSeqCompared: boolean
}

/** What must hold when all is quiet again; the sentences say what does not. */
export function checkEnd(end: EndOfRun): readonly string[] {
  return [
    ...checkVerdicts(end),
    ...end.stations.flatMap((station) => checkStation(end, station)),
    ...checkConflicts(end),
    ...checkFairs(end),
    ...checkErasures(end),
  ]
}

function checkVerdicts({ committed, lost, fairs }: EndOfRun): string[] {
  const found: string[] = []
  for (const [opId, op] of committed) {
    const data = fairs.get(op.fairId)
    const verdict = data?.judged.get(opId)?.verdict
    const entries = data?.log.filter((entry) => entry.op.opId === opId).length ?? 0
    if (verdict === undefined || verdict.status === 'deferred') {
      if (!lost.has(opId)) found.push(`op ${opId} (${op.kind}, n ${op.n}) has no verdict`)
    } else if (entries !== (verdict.status === 'accepted' ? 1 : 0)) {
      found.push(`op ${opId} is ${verdict.status} and ${entries} times in the log`)
    }
  }
  return found
}

function checkStation({ fairs, committed, lost, isSeqCompared }: EndOfRun, station: SimStation): string[] {
  const { data, enrolled, name } = station
  const server = fairs.get(enrolled.fairId)
  if (server === undefined) return [`${name} has no fair`]
  const found: string[] = []
  if (data.queue.size > 0) found.push(`${name} still has ${data.queue.size} ops to send`)
  const view = viewOf(enrolled.role)
  const seen = server.log.map(({ op, stamp, seq }) => ({ op: narrowOp(op, view), stamp, seq }))
  const expected = spell(foldEntries([], seen).states, enrolled.role === 'organiser', isSeqCompared)
  const own = spell([...data.states.values()], enrolled.role === 'organiser', isSeqCompared)
  const shown = spell([...data.views.values()], enrolled.role === 'organiser', isSeqCompared)
  found.push(...differences(`${name}'s fold`, own, expected), ...differences(`${name}'s screens`, shown, expected))
  for (const { op } of server.log) {
    if (data.sync.floor === 0 && !data.log.has(op.opId)) found.push(`${name}'s log lacks ${op.opId}`)
  }
  if (server.replicas.get(data.replica.replicaId)?.isCloned === true)
    found.push(`${name} still writes under a cloned id`)
  for (const { op } of data.log.values())
    if (!station.cloned && op.replicaId === data.replica.replicaId && isEmptied(op) && !server.erased.has(op.recordId))
      found.push(`${name} lost the content of its own ${op.opId}`)
  for (const [opId, { code }] of data.rejected)
    if (server.judged.get(opId)?.verdict.status !== 'rejected') found.push(`${name} shows ${opId} as refused: ${code}`)
  for (const [opId, { verdict, replicaId }] of server.judged) {
    const isOwn = replicaId === data.replica.replicaId
    if (verdict.status === 'rejected' && isOwn && committed.has(opId) && !lost.has(opId) && !isInInbox(station, opId))
      found.push(`${name} does not show that ${opId} was refused`)
  }
  return found
}

/** A clone writes under the same replica id for a while. */
const isInInbox = ({ data, cloned }: SimStation, opId: string): boolean => data.rejected.has(opId) || cloned

/** Each state as text, by record; the sensitive part only for those who see it all. */
function spell(states: readonly RecordState[], isAllSeen: boolean, isSeqCompared: boolean): Map<string, string> {
  return new Map(
    states.map((state) => {
      const hidden = Object.keys(state.sensitive)
      const revs = isAllSeen
        ? state.revs
        : Object.fromEntries(Object.entries(state.revs).filter(([field]) => !hidden.includes(field)))
      const { seq, sensitive, ...rest } = state
      return [
        state.recordId,
        canonicalJson({ ...rest, revs, sensitive: isAllSeen ? sensitive : {}, seq: isSeqCompared ? seq : 0 }),
      ]
    }),
  )
}

function differences(what: string, own: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): string[] {
  const ids = new Set([...own.keys(), ...expected.keys()])
  return [...ids]
    .filter((id) => own.get(id) !== expected.get(id))
    .map(
      (id) =>
        `${what} of ${id} is\n      ${own.get(id) ?? 'nothing'}\n    and not\n      ${expected.get(id) ?? 'nothing'}`,
    )
}

/** Whoever has the whole log shows the same conflicts, and every loser is among them. */
function checkConflicts({ stations, fairs }: EndOfRun): string[] {
  return stations.flatMap(({ data, enrolled, name }) => {
    const server = fairs.get(enrolled.fairId)
    if (server === undefined || data.sync.floor > 0) return []
    const view = viewOf(enrolled.role)
    const { conflicts } = foldEntries(
      [],
      server.log.map(({ op, stamp, seq }) => ({ op: narrowOp(op, view), stamp, seq })),
    )
    const expected = new Set(
      conflicts
        .filter(({ recordId }) => !server.erased.has(recordId))
        .map((one) => `${one.recordId} ${one.field} ${one.lostOpId}`),
    )
    const own = [...data.conflicts.keys()].filter(
      (key) => !key.includes(' identityNumber ') && !key.includes(' keyGroups '),
    )
    const wanted = [...expected].filter((key) => !key.includes(' identityNumber ') && !key.includes(' keyGroups '))
    const missing = wanted.filter((key) => !own.includes(key))
    const extra = own.filter((key) => !expected.has(key))
    return missing.length + extra.length === 0
      ? []
      : [`${name}'s inbox lacks ${missing.join(', ') || 'nothing'} and has ${extra.join(', ') || 'nothing'} too much`]
  })
}

/** Nothing crossed fairs, and no merges make a circle. */
function checkFairs({ fairs, stations }: EndOfRun): string[] {
  const found: string[] = []
  for (const [fairId, data] of fairs)
    for (const { op } of data.log) if (op.fairId !== fairId) found.push(`op ${op.opId} is in the wrong fair`)
  for (const { data, enrolled, name } of stations) {
    for (const { op } of [...data.log.values(), ...data.queue.values()])
      if (op.fairId !== enrolled.fairId) found.push(`${name} holds ${op.opId} of another fair`)
    for (const { values, recordId } of data.views.values()) {
      const into = values['mergedInto']
      if (typeof into === 'string' && into >= recordId) found.push(`${recordId} is merged into the younger ${into}`)
    }
  }
  return found
}

function checkErasures({ erased, fairs, stations }: EndOfRun): string[] {
  const found: string[] = []
  for (const [fairId, ids] of erased) {
    const data = fairs.get(fairId)
    const held = [
      ...(data?.log ?? []).map(({ op }) => ({ where: 'the server', op })),
      ...stations
        .filter((station) => station.enrolled.fairId === fairId)
        .flatMap((station) =>
          [...station.data.log.values(), ...station.data.queue.values(), ...station.data.rejected.values()].map(
            ({ op }) => ({ where: station.name, op }),
          ),
        ),
    ]
    for (const { where, op } of held)
      if (ids.has(op.recordId) && (op.open.values !== null || (op.sensitive?.values ?? null) !== null))
        found.push(`${where} still has the content of ${op.opId} of an erased record`)
    const states = [
      ...(data?.records.values() ?? []),
      ...stations.flatMap((station) => [...station.data.states.values(), ...station.data.views.values()]),
    ]
    for (const state of states)
      if (ids.has(state.recordId) && (!state.isErased || Object.keys(state.values).length > 0))
        found.push(`the erased ${state.recordId} still says something`)
  }
  return found
}

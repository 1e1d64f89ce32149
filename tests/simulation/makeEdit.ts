import { bytesToHex } from '@noble/hashes/utils.js'
import { intentionId } from '#shared/matchmaking/intentionId.ts'
import { commitPart } from '#shared/ops/hashOp.ts'
import { makeOp, type OpContext } from '#shared/ops/makeOp.ts'
import { newId } from '#shared/ops/newId.ts'
import { createSeededRandom, type SeededRandom } from '#shared/sample/seededRandom.ts'
import { revOf } from '#shared/sync/fold/foldOp.ts'
import { isConsentGiven } from '#shared/sync/fold/recordRules.ts'
import type { RecordState, WireOp } from '#shared/sync/protocol.ts'
import { refreshViews } from '#shared/sync/station/layQueue.ts'
import type { StationTx } from '#shared/sync/station/stationStore.ts'
import type { EditKind } from './plan.ts'
import type { StationData } from './stationData.ts'

interface Edit {
  readonly kind: string
  readonly recordId: string
  /** Undefined to create. */
  readonly on?: RecordState
  readonly values: Readonly<Record<string, unknown>>
  readonly sensitive?: Readonly<Record<string, unknown>>
}

const names = ['张三', '李四', '王五', '赵六', '㛃𬭎'] as const

/** Decides by what the station shows, and saves op and record. The ops are handed back for the ledger. */
export async function makeEdit(
  tx: StationTx,
  data: StationData,
  context: OpContext,
  kind: EditKind,
  salt: number,
): Promise<readonly WireOp[]> {
  const random = createSeededRandom(salt)
  const edit = decide(data, context, kind, random)
  if (edit === null) return []
  const replica = await tx.replica()
  const part =
    edit.sensitive === undefined ? null : { values: { ...edit.sensitive }, salt: bytesToHex(context.random(16)) }
  const commit = part === null ? null : commitPart(part.salt, part.values)
  const made = makeOp(replica, context, {
    kind: edit.kind,
    recordId: edit.recordId,
    baseRev: basesOf(edit),
    open: edit.values,
    sensitive: commit === null ? null : { sealed: { iv: '', data: '' }, commit },
  })
  const op: WireOp = { ...made.op, sensitive: part === null || commit === null ? null : { ...part, commit } }
  await tx.saveReplica(made.replica)
  await tx.enqueue([{ op, stamp: null, signed: null, isSent: false, trouble: null }])
  await refreshViews(tx, [edit.recordId])
  return [op]
}

/** As the app does: the op that set the field in this station's view, else the one that created the record. */
function basesOf({ on, values, sensitive }: Edit): Record<string, string> {
  if (on === undefined) return {}
  const fallback = on.created?.opId
  return Object.fromEntries(
    [...Object.keys(values), ...Object.keys(sensitive ?? {})].flatMap((field) => {
      const isHidden = Object.hasOwn(sensitive ?? {}, field) && !Object.hasOwn(on.sensitive, field)
      const withdrawn = isHidden ? on.withdrawn?.opId : undefined
      const base = revOf(on, field)?.opId ?? withdrawn ?? fallback
      return base === undefined ? [] : [[field, base]]
    }),
  )
}

function decide(data: StationData, context: OpContext, kind: EditKind, random: SeededRandom): Edit | null {
  const of = (wanted: string) =>
    [...data.views.values()]
      .filter((view) => view.kind === wanted && view.created !== null && !view.isErased)
      .toSorted((one, other) => (one.recordId < other.recordId ? -1 : 1))
  const pick = (views: readonly RecordState[]) => views[random.integer(0, Math.max(0, views.length - 1))]
  const createdAt = new Date(context.nowMs).toISOString()
  const fresh = () => newId(context.nowMs, context.random(16))
  const person = pick(of('attendee'))
  const other = pick(of('attendee'))
  const on = (view: RecordState | undefined, values: Edit['values'], sensitive?: Edit['sensitive']): Edit | null =>
    view === undefined
      ? null
      : { kind: view.kind, recordId: view.recordId, on: view, values, ...(sensitive && { sensitive }) }
  const consent = (sensitive: boolean) => ({ noticeVersion: 1, sensitive, at: createdAt, basis: 'form' })
  switch (kind) {
    case 'register':
      return {
        kind: 'attendee',
        recordId: fresh(),
        values: {
          createdAt,
          name: random.pick(names),
          phone: null,
          mergedInto: null,
          consent: consent(random.isLucky(0.7)),
        },
      }
    case 'rename':
      return on(
        person,
        random.isLucky(0.5)
          ? { name: `${random.pick(names)}${random.integer(0, 99)}` }
          : { phone: random.isLucky(0.2) ? null : `+86138${random.integer(10_000_000, 99_999_999)}` },
      )
    case 'sensitive':
      return isConsentGiven(person?.values['consent'])
        ? on(person, {}, { identityNumber: random.hex(18), ...(random.isLucky(0.3) && { keyGroups: [random.hex(4)] }) })
        : null
    case 'withdraw':
      return on(person, { consent: consent(false) })
    case 'consent':
      return on(person, { consent: consent(true) })
    case 'scan':
      return {
        kind: 'scan',
        recordId: fresh(),
        values: { createdAt, attendeeId: person?.recordId ?? null, verdict: 'admitted', direction: 'in' },
      }
    case 'intention': {
      if (person === undefined || person === other) return null
      const enterpriseId = context.fairId
      const recordId = intentionId({
        fairId: context.fairId,
        enterpriseId,
        attendeeId: person.recordId,
        positionId: null,
      })
      const before = data.views.get(recordId)
      const stage = random.pick(['interested', 'interview', 'signed'])
      const note = random.isLucky(0.5) ? null : `备注 ${random.integer(0, 99)}`
      return before === undefined || before.created === null || before.isErased
        ? {
            kind: 'intention',
            recordId,
            values: { createdAt, enterpriseId, attendeeId: person.recordId, positionId: null, stage, note },
          }
        : on(before, random.isLucky(0.5) ? { stage } : { note })
    }
    case 'merge': {
      if (person === undefined || other === undefined || person === other) return null
      const [older, younger] = person.recordId < other.recordId ? [person, other] : [other, person]
      return on(younger, { mergedInto: older.recordId })
    }
    case 'unknownKind':
      return { kind: 'holograph', recordId: fresh(), values: { createdAt, depth: { metres: random.next() } } }
    case 'remove':
      return on(person, { removedAt: createdAt })
    case 'forbidden':
      return { kind: 'position', recordId: fresh(), values: { createdAt, title: '工程师' } }
    case 'tooBig':
      return { kind: 'enterprise', recordId: fresh(), values: { createdAt, name: '长'.repeat(6000) } }
  }
}

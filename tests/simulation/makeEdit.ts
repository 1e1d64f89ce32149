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

interface Scene {
  readonly data: StationData
  readonly context: OpContext
  readonly random: SeededRandom
  readonly createdAt: string
  readonly person: RecordState | undefined
  readonly other: RecordState | undefined
}

function decide(data: StationData, context: OpContext, kind: EditKind, random: SeededRandom): Edit | null {
  const people = [...data.views.values()]
    .filter((view) => view.kind === 'attendee' && view.created !== null && !view.isErased)
    .toSorted((one, other) => (one.recordId < other.recordId ? -1 : 1))
  const pick = () => people[random.integer(0, Math.max(0, people.length - 1))]
  const createdAt = new Date(context.nowMs).toISOString()
  return edits[kind]({ data, context, random, createdAt, person: pick(), other: pick() })
}

const fresh = ({ context }: Scene): string => newId(context.nowMs, context.random(16))

const create = (scene: Scene, kind: string, values: Edit['values']): Edit => ({
  kind,
  recordId: fresh(scene),
  values: { createdAt: scene.createdAt, ...values },
})

const change = (on: RecordState | undefined, values: Edit['values'], sensitive?: Edit['sensitive']): Edit | null =>
  on === undefined ? null : { kind: on.kind, recordId: on.recordId, on, values, ...(sensitive && { sensitive }) }

const consent = ({ createdAt }: Scene, sensitive: boolean) => ({
  noticeVersion: 1,
  sensitive,
  at: createdAt,
  basis: 'form',
})

/** What somebody does at a station; null when there is nothing to do it to. */
const edits: Readonly<Record<EditKind, (scene: Scene) => Edit | null>> = {
  register: (scene) =>
    create(scene, 'attendee', {
      name: scene.random.pick(names),
      phone: null,
      mergedInto: null,
      consent: consent(scene, scene.random.isLucky(0.7)),
    }),
  rename: ({ person, random }) =>
    change(
      person,
      random.isLucky(0.5)
        ? { name: `${random.pick(names)}${random.integer(0, 99)}` }
        : { phone: random.isLucky(0.2) ? null : `+86138${random.integer(10_000_000, 99_999_999)}` },
    ),
  sensitive: ({ person, random }) =>
    isConsentGiven(person?.values['consent'])
      ? change(
          person,
          {},
          { identityNumber: random.hex(18), ...(random.isLucky(0.3) && { keyGroups: [random.hex(4)] }) },
        )
      : null,
  withdraw: (scene) => change(scene.person, { consent: consent(scene, false) }),
  consent: (scene) => change(scene.person, { consent: consent(scene, true) }),
  scan: (scene) =>
    create(scene, 'scan', { attendeeId: scene.person?.recordId ?? null, verdict: 'admitted', direction: 'in' }),
  intention: recordIntention,
  merge: ({ person, other }) => {
    if (person === undefined || other === undefined || person === other) return null
    const [older, younger] = person.recordId < other.recordId ? [person, other] : [other, person]
    return change(younger, { mergedInto: older.recordId })
  },
  unknownKind: (scene) => create(scene, 'holograph', { depth: { metres: scene.random.next() } }),
  remove: ({ person, createdAt }) => change(person, { removedAt: createdAt }),
  forbidden: (scene) => create(scene, 'position', { title: '工程师' }),
  tooBig: (scene) => create(scene, 'enterprise', { name: '长'.repeat(6000) }),
}

/** Two stations that record the same pair write one record: the id is made from the parties. */
function recordIntention({ data, context, random, createdAt, person }: Scene): Edit | null {
  if (person === undefined) return null
  const parties = { enterpriseId: context.fairId, attendeeId: person.recordId, positionId: null }
  const recordId = intentionId({ fairId: context.fairId, ...parties })
  const before = data.views.get(recordId)
  const stage = random.pick(['interested', 'interview', 'signed'])
  const note = random.isLucky(0.5) ? null : `备注 ${random.integer(0, 99)}`
  return before === undefined || before.created === null || before.isErased
    ? { kind: 'intention', recordId, values: { createdAt, ...parties, stage, note } }
    : change(before, random.isLucky(0.5) ? { stage } : { note })
}

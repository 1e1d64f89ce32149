import { canonicalJson } from '../../ops/hashOp.ts'
import type { RecordState, Rev, WireOp } from '../protocol.ts'
import { erasureKind, isAppendOnly, isConsentGiven, isSetOnce } from './recordRules.ts'

/**
 * Two edits of one field that did not know of each other. Values, who and when stand in the two ops: a second copy of a
 * value would have to be erased and encrypted a second time.
 */
export interface Conflict {
  readonly kind: string
  readonly recordId: string
  readonly field: string
  readonly keptOpId: string
  readonly lostOpId: string
}

export interface Folded {
  readonly state: RecordState
  readonly conflicts: readonly Conflict[]
}

/** What is still being changed while one op is folded in. */
interface Draft {
  readonly state: RecordState
  readonly op: WireOp
  readonly rev: Rev
  readonly isCreate: boolean
  readonly values: Record<string, unknown>
  readonly sensitive: Record<string, unknown>
  readonly revs: Record<string, Rev>
  created: Rev | null
  withdrawn: RecordState['withdrawn']
  readonly conflicts: Conflict[]
}

/**
 * A record after one more op of the log. Rules F1 to F9 and E2. Pure, and for ordinary fields the order of ops doesn't
 * matter: the server's stamps already say that an op which builds on another is later (K4).
 */
export function foldOp(before: RecordState | undefined, op: WireOp, stamp: string, seq: number): Folded {
  const state = before ?? blank(op)
  const isDone = before !== undefined && seq <= before.seq
  if (isDone) return { state, conflicts: [] }
  if (op.kind === erasureKind) return { state: erased(state, seq), conflicts: [] }
  const isIgnored = state.isErased || op.kind !== state.kind || (isAppendOnly(op.kind) && state.created !== null)
  if (isIgnored) return { state: { ...state, seq }, conflicts: [] }
  const values = op.open.values ?? {}
  const draft: Draft = {
    state,
    op,
    rev: { opId: op.opId, stamp },
    isCreate: Object.hasOwn(values, 'createdAt') && Object.keys(op.baseRev).length === 0,
    values: { ...state.values },
    sensitive: { ...state.sensitive },
    revs: { ...state.revs },
    created: state.created,
    withdrawn: state.withdrawn,
    conflicts: [],
  }
  if (draft.isCreate) chooseCreator(draft)
  for (const [field, value] of Object.entries(values)) foldOpenField(draft, field, value)
  for (const [field, value] of Object.entries(op.sensitive?.values ?? {})) foldSensitiveField(draft, field, value)
  return { state: finish(draft, seq), conflicts: draft.conflicts }
}

const blank = (op: WireOp): RecordState => ({
  kind: op.kind,
  recordId: op.recordId,
  seq: 1,
  created: null,
  isErased: false,
  values: {},
  sensitive: {},
  revs: {},
  withdrawn: null,
})

/** The record as an erasure leaves it: that it was there, and nothing of what it said. */
export const erased = (state: RecordState, seq: number): RecordState => ({
  ...state,
  seq,
  created: null,
  isErased: true,
  values: {},
  sensitive: {},
  revs: {},
  withdrawn: null,
})

/** The op that set a field: the creating one, unless another is named. Undefined for a field that nobody set. */
export function revOf(
  state: Pick<RecordState, 'created' | 'values' | 'sensitive' | 'revs'>,
  field: string,
): Rev | undefined {
  const isSet = Object.hasOwn(state.values, field) || Object.hasOwn(state.sensitive, field)
  return Object.hasOwn(state.revs, field) ? state.revs[field] : isSet ? (state.created ?? undefined) : undefined
}

/** Of two creates the earlier is the record's; what the other one set is then named field by field. */
function chooseCreator(draft: Draft): void {
  const { created, rev } = draft
  if (created !== null && !isLater(created, rev)) return
  if (created !== null) {
    for (const part of [draft.values, draft.sensitive])
      for (const [field, value] of Object.entries(part))
        if (value !== null && field !== 'createdAt' && !Object.hasOwn(draft.revs, field)) draft.revs[field] = created
  }
  draft.created = rev
}

function foldOpenField(draft: Draft, field: string, value: unknown): void {
  const { op, state } = draft
  if (field === '__proto__') return
  if (field === 'createdAt') return keepEarliest(draft, value)
  if (field === 'mergedInto' && value !== null && !(typeof value === 'string' && value < op.recordId)) return
  if (op.kind === 'attendee' && field === 'consent' && foldConsent(draft, value)) return
  if (Object.hasOwn(state.values, field) && isSetOnce(op.kind, field)) return
  contest(draft, draft.values, field, value)
}

/** Whether the rules of consent decided; otherwise it is a field like any other. Rule F7. */
function foldConsent(draft: Draft, value: unknown): boolean {
  const isGiven = isConsentGiven(value)
  if (!isGiven && !draft.isCreate) {
    set(draft, draft.values, 'consent', value)
    for (const field of Object.keys(draft.sensitive)) {
      delete draft.sensitive[field]
      delete draft.revs[field]
    }
    draft.withdrawn = { opId: draft.op.opId, replicaId: draft.op.replicaId, n: draft.op.n }
    return true
  }
  const isWithdrawn = draft.withdrawn !== null && !isConsentGiven(draft.values['consent'])
  if (!isWithdrawn) return false
  if (knowsWithdrawal(draft, 'consent')) set(draft, draft.values, 'consent', value)
  return true
}

function foldSensitiveField(draft: Draft, field: string, value: unknown): void {
  if (field === '__proto__') return
  if (draft.withdrawn !== null) {
    if (!isConsentGiven(draft.values['consent'])) return
    const current = draft.revs[field]
    const buildsOnCurrent = current !== undefined && draft.op.baseRev[field] === current.opId
    if (!buildsOnCurrent && !knowsWithdrawal(draft, field)) return
  }
  contest(draft, draft.sensitive, field, value)
}

const knowsWithdrawal = ({ withdrawn, op }: Draft, field: string): boolean =>
  withdrawn !== null &&
  (op.baseRev[field] === withdrawn.opId || (op.replicaId === withdrawn.replicaId && op.n > withdrawn.n))

/** Rules F1, F4 and F5. */
function contest(draft: Draft, part: Record<string, unknown>, field: string, value: unknown): void {
  const isThere = Object.hasOwn(part, field)
  const isWeak = draft.isCreate && value === null
  if (isWeak) {
    if (!isThere) part[field] = null
    return
  }
  // An empty value of a create gives way to any value.
  const current =
    isThere && (part[field] !== null || Object.hasOwn(draft.revs, field)) ? currentRev(draft, field) : undefined
  if (current === undefined) return set(draft, part, field, value)
  const isWon = isLater(draft.rev, current)
  // The create of a record whose changes came first: they were made in knowledge of it.
  const isLate = draft.isCreate && draft.state.created === null
  const isKnown = draft.op.baseRev[field] === current.opId
  if (!isLate && !isKnown && canonicalJson(part[field]) !== canonicalJson(value)) {
    const { kind, recordId } = draft.op
    const [kept, lost] = isWon ? [draft.rev, current] : [current, draft.rev]
    draft.conflicts.push({ kind, recordId, field, keptOpId: kept.opId, lostOpId: lost.opId })
  }
  if (isWon) set(draft, part, field, value)
}

/** A field that the creating op set has no entry of its own; the op at hand may be that one. */
const currentRev = (draft: Draft, field: string): Rev | undefined => draft.revs[field] ?? draft.created ?? undefined

function set(draft: Draft, part: Record<string, unknown>, field: string, value: unknown): void {
  part[field] = value
  draft.revs[field] = draft.rev
}

function keepEarliest(draft: Draft, value: unknown): void {
  const current = draft.values['createdAt']
  if (typeof current !== 'string' || (typeof value === 'string' && value < current)) draft.values['createdAt'] = value
}

const isLater = (left: Rev, right: Rev): boolean =>
  left.stamp === right.stamp ? left.opId > right.opId : left.stamp > right.stamp

/** One spelling for one state: what the creating op set is not named again. */
function finish(draft: Draft, seq: number): RecordState {
  const { state, values, sensitive, revs, created, withdrawn } = draft
  for (const [field, rev] of Object.entries(revs)) if (rev.opId === created?.opId) delete revs[field]
  return { ...state, seq, created, values, sensitive, revs, withdrawn }
}

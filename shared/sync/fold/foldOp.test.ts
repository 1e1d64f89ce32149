import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OpInput, opWriter, startMs } from '#tests/fixtures/opWriter.ts'
import type { RecordState, WireOp } from '../protocol.ts'
import { giveStamp } from '../stamp.ts'
import { foldEntries } from './foldEntries.ts'
import { erasureKind } from './recordRules.ts'

interface Stamped {
  readonly op: WireOp
  readonly stamp: string
}

/** Ops in an order, each with its place as seq. */
const fold = (ops: readonly Stamped[]) =>
  foldEntries(
    [],
    ops.map((one, index) => ({ ...one, seq: index + 1 })),
  )
const stateOf = (ops: readonly Stamped[]): RecordState | undefined => fold(ops).states[0]
/** What must not depend on the order: everything but how many entries were folded. */
const meaning = (ops: readonly Stamped[]) =>
  fold(ops)
    .states.map((state) => ({ ...state, seq: 0 }))
    .toSorted((one, other) => (one.recordId < other.recordId ? -1 : 1))

/** A server's stamps for ops as they come in. */
function stampAll(ops: readonly WireOp[]): Stamped[] {
  const stamps = new Map<string, string>()
  return ops.map((op) => {
    const bases = Object.values(op.baseRev).flatMap((base) => stamps.get(base) ?? [])
    const stamp = giveStamp({ op, clocks: null, nowMs: startMs + 1e9, given: null, bases })
    stamps.set(op.opId, stamp)
    return { op, stamp }
  })
}

const recordId = opWriter(900).newId()
const step = fc.record({
  writer: fc.nat(3),
  field: fc.constantFrom('name', 'phone', 'major', '未来字段'),
  value: fc.constantFrom(null, '甲', '乙', '丙', 7),
  base: fc.nat(30),
  clockMs: fc.integer({ min: 0, max: 1e8 }),
  isCreate: fc.boolean(),
})

/** Writers with any clocks who edit one record, each in knowledge of some earlier op or of none. */
const histories = fc.array(step, { minLength: 1, maxLength: 14 }).map((steps) => {
  const writers = [1, 2, 3, 4].map((seed) => opWriter(seed, opWriter(0).fairId))
  const ops: WireOp[] = []
  for (const [index, { writer, field, value, base, clockMs, isCreate }] of steps.entries()) {
    const earlier = ops[base]
    const input: OpInput = {
      kind: 'attendee',
      recordId,
      nowMs: startMs + clockMs,
      values:
        isCreate || index === 0
          ? { createdAt: new Date(startMs + clockMs).toISOString(), name: '新', phone: null, [field]: value }
          : { [field]: value },
      base: isCreate || index === 0 ? {} : { [field]: (earlier ?? ops[0])?.opId ?? '' },
    }
    const op = writers[writer]?.write(input)
    if (op !== undefined) ops.push(op)
  }
  return stampAll(ops)
})

describe('fold', () => {
  it('F1 F2 F5 gives one state whatever order the ops arrive in', () => {
    fc.assert(
      fc.property(
        histories.chain((ops) => fc.tuple(fc.constant(ops), fc.shuffledSubarray(ops, { minLength: ops.length }))),
        ([ops, shuffled]) => {
          expect(meaning(shuffled)).toEqual(meaning(ops))
        },
      ),
    )
  })

  it('F3 changes nothing when ops are folded twice', () => {
    fc.assert(
      fc.property(histories, (ops) => {
        const entries = ops.map((one, index) => ({ ...one, seq: index + 1 }))
        const once = foldEntries([], entries)
        const twice = foldEntries(once.states, entries)
        expect([twice.states, twice.conflicts]).toEqual([once.states, []])
        expect(meaning([...ops, ...ops])).toEqual(meaning(ops))
      }),
    )
  })

  it('F2 K4 an edit made in knowledge of the current value wins, whatever its clock said', () => {
    const [ahead, behind] = [opWriter(1), opWriter(2, opWriter(1).fairId)]
    const create = ahead.write({ kind: 'attendee', values: { createdAt: 'x', name: '甲' }, nowMs: startMs + 5e8 })
    const edit = behind.write({
      kind: 'attendee',
      recordId: create.recordId,
      values: { name: '乙' },
      base: { name: create.opId },
      nowMs: startMs - 5e8,
    })
    const { states, conflicts } = fold(stampAll([create, edit]))
    expect([states[0]?.values['name'], conflicts]).toEqual(['乙', []])
  })

  it('F4 tells the loser of two edits that did not know of each other, until its author edits again', () => {
    const [one, other] = [opWriter(1), opWriter(2, opWriter(1).fairId)]
    const create = one.write({ kind: 'attendee', values: { createdAt: 'x', name: '甲', phone: null } })
    const edit = (writer: typeof one, name: string, base: string, nowMs: number) =>
      writer.write({ kind: 'attendee', recordId: create.recordId, values: { name }, base: { name: base }, nowMs })
    const first = edit(one, '乙', create.opId, startMs + 10_000)
    const second = edit(other, '丙', create.opId, startMs + 20_000)
    const { states, conflicts } = fold(stampAll([create, first, second]))
    expect(states[0]?.values['name']).toBe('丙')
    const lost = { kind: 'attendee', recordId: create.recordId, field: 'name', keptOpId: second.opId }
    expect(conflicts).toEqual([{ ...lost, lostOpId: first.opId }])
    const third = edit(one, '丁', first.opId, startMs + 30_000)
    expect(fold(stampAll([create, first, second, third])).conflicts).toMatchObject([{ lostOpId: second.opId }])
  })

  it('F5 two creates of one intention are one record: filled values stay, the first instant stays', () => {
    const [one, other] = [opWriter(1), opWriter(2, opWriter(1).fairId)]
    const id = one.newId()
    const create = (writer: typeof one, createdAt: string, note: string | null, nowMs: number) =>
      writer.write({
        kind: 'intention',
        recordId: id,
        values: { createdAt, enterpriseId: id, stage: 'interested', note },
        nowMs,
      })
    const both = stampAll([
      create(one, '2026-09-01T01:00:00.000Z', '面谈过', startMs),
      create(other, '2026-09-01T02:00:00.000Z', null, startMs + 3_600_000),
    ])
    for (const ops of [both, both.toReversed()])
      expect(fold(ops)).toMatchObject({
        states: [{ values: { note: '面谈过', stage: 'interested', createdAt: '2026-09-01T01:00:00.000Z' } }],
        conflicts: [],
      })
  })

  it('F6 keeps facts and fields set once as they were', () => {
    const writer = opWriter(1)
    const scan = writer.write({ kind: 'scan', values: { createdAt: 'x', verdict: 'admitted' } })
    const forged = writer.write({
      kind: 'scan',
      recordId: scan.recordId,
      values: { verdict: 'forged' },
      base: { verdict: scan.opId },
    })
    expect(stateOf(stampAll([scan, forged]))?.values['verdict']).toBe('admitted')
    const badge = writer.write({ kind: 'badge', values: { createdAt: 'x', serial: 'aa', retiredAt: null } })
    const change = writer.write({
      kind: 'badge',
      recordId: badge.recordId,
      values: { serial: 'bb', retiredAt: 'y' },
      base: { serial: badge.opId, retiredAt: badge.opId },
    })
    expect(stateOf(stampAll([badge, change]))?.values).toMatchObject({ serial: 'aa', retiredAt: 'y' })
  })

  describe('F7 withdrawal of consent', () => {
    const given = { noticeVersion: 1, sensitive: true, at: 'x', basis: 'form' }
    const refused = { ...given, sensitive: false }
    const [desk, other] = [opWriter(1), opWriter(2, opWriter(1).fairId)]
    const create = desk.write({
      kind: 'attendee',
      values: { createdAt: 'x', name: '甲', consent: given },
      sensitive: { identityNumber: '1' },
    })
    const edit = (writer: typeof desk, input: OpInput): WireOp =>
      writer.write({ kind: 'attendee', recordId: create.recordId, ...input })
    const withdrawal = edit(desk, { values: { consent: refused }, base: { consent: create.opId }, nowMs: startMs })

    it('beats a later edit that did not know of it, in any order, and takes the sensitive values', () => {
      const late = edit(other, {
        values: { consent: given },
        base: { consent: create.opId, identityNumber: create.opId },
        sensitive: { identityNumber: '2' },
        nowMs: startMs + 1e8,
      })
      for (const ops of [
        [create, withdrawal, late],
        [create, late, withdrawal],
      ])
        expect(stateOf(stampAll(ops))).toMatchObject({ values: { consent: refused }, sensitive: {} })
    })

    it('ends with a new consent, but values of before do not come back', () => {
      const again = edit(other, { values: { consent: given }, base: { consent: withdrawal.opId } })
      const stale = edit(other, { base: { identityNumber: create.opId }, sensitive: { identityNumber: '3' } })
      const fresh = edit(other, { base: { identityNumber: withdrawal.opId }, sensitive: { identityNumber: '4' } })
      const after = [create, withdrawal, again]
      expect(stateOf(stampAll(after))).toMatchObject({ values: { consent: given }, sensitive: {} })
      expect(stateOf(stampAll([...after, stale]))?.sensitive).toEqual({})
      expect(stateOf(stampAll([...after, fresh]))?.sensitive).toEqual({ identityNumber: '4' })
      expect(stateOf(stampAll([...after, fresh, stale]))?.sensitive).toEqual({ identityNumber: '4' })
    })
  })

  it('F8 no merges make a circle, in whatever order they come', () => {
    const writer = opWriter(5)
    const people = Array.from({ length: 6 }, () =>
      writer.write({ kind: 'attendee', values: { createdAt: 'x', mergedInto: null } }),
    )
    const merge = fc.record({ from: fc.nat(5), into: fc.nat(5) })
    fc.assert(
      fc.property(fc.array(merge, { maxLength: 12 }), (merges) => {
        const ops = merges.flatMap(({ from, into }) => {
          const [one, other] = [people[from], people[into]]
          if (one === undefined || other === undefined) return []
          const base = { mergedInto: one.opId }
          return writer.write({
            kind: 'attendee',
            recordId: one.recordId,
            values: { mergedInto: other.recordId },
            base,
          })
        })
        const next = new Map(
          fold(stampAll([...people, ...ops])).states.map(({ recordId: id, values }) => [id, values['mergedInto']]),
        )
        for (const start of next.keys()) {
          const passed = new Set<unknown>()
          for (let at: unknown = start; typeof at === 'string'; at = next.get(at)) {
            expect(passed.has(at)).toBe(false)
            passed.add(at)
          }
        }
      }),
    )
  })

  it('F9 keeps changes whose creation is not known, and applies them when it comes', () => {
    const writer = opWriter(6)
    const create = writer.write({ kind: 'attendee', values: { createdAt: 'x', name: '甲', phone: '1' } })
    const base = { name: create.opId }
    const edit = writer.write({ kind: 'attendee', recordId: create.recordId, values: { name: '乙' }, base })
    const [created, edited] = stampAll([create, edit])
    if (!created || !edited) throw new Error('two ops')
    expect(stateOf([edited])).toMatchObject({ created: null, values: { name: '乙' } })
    expect(fold([edited, created])).toMatchObject({ states: [{ values: { name: '乙', phone: '1' } }], conflicts: [] })
  })

  it('E2 nothing brings an erased record back', () => {
    fc.assert(
      fc.property(histories, fc.nat(20), (ops, place) => {
        const at = Math.min(place, ops.length)
        const op = opWriter(7).write({ kind: erasureKind, recordId })
        const erasure = { op, stamp: ops[0]?.stamp ?? '' }
        const state = stateOf([...ops.slice(0, at), erasure, ...ops.slice(at)])
        expect(state).toMatchObject({ isErased: true, values: {}, sensitive: {}, revs: {} })
      }),
    )
  })

  it('W3 keeps kinds and fields of a newer version', () => {
    const op = opWriter(8).write({ kind: 'holograph', values: { createdAt: 'x', depth: { metres: 3 } } })
    expect(stateOf(stampAll([op]))).toMatchObject({ kind: 'holograph', values: { depth: { metres: 3 } } })
  })
})

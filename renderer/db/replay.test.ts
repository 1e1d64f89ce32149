import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Op } from '#shared/ops/op.ts'
import { aStudent, emptyStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import type { StoredRow, UndoStep } from './applyChange.ts'
import { type Change, update } from './change.ts'
import { openField, openOpPart, type Sealer, sealPart } from './sealer.ts'
import { undo } from './undo.ts'

// The rows are a view of the log: whoever has all ops has all records. Sensitive values are compared in the clear,
// because row and op seal them apart.

type Step =
  | { readonly do: 'register'; readonly name: string; readonly secret: string | null }
  | { readonly do: 'edit'; readonly whom: number; readonly name: string; readonly major: string | null }
  | { readonly do: 'seal'; readonly whom: number; readonly secret: string | null }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'refused'; readonly name: string }

/** Often with the spaces that people leave at either end. */
const name = fc
  .tuple(
    fc.constantFrom('', ' '),
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
    fc.constantFrom('', ' '),
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')
const secret = fc.option(fc.constantFrom('11010519491231002X', '440524188001010014', '53010219200508011X'))
const whom = fc.nat(9)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('register' as const), name, secret }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), whom, name, major: fc.option(name) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('seal' as const), whom, secret }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refused' as const), name }) },
)

test('replaying the outbox over nothing gives the rows, whatever was done and undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const desk = await openTestStation()
      try {
        await carryOut(desk, steps)
        const { db, sealer } = desk.station
        const rows = await Promise.all(
          (await db.table<StoredRow>('attendee').toArray()).map((row) => openRow(sealer, row)),
        )
        const ops = await desk.ops()
        expect(ops.map((op) => op.n)).toEqual(ops.map((_op, index) => index + 1))
        const replayed = await replay(sealer, ops)
        expect(new Map(rows.map((row) => [row['id'], row]))).toEqual(replayed)
      } finally {
        await desk.close()
      }
    }),
    { numRuns: process.env['FAIRDESK_SOAK'] === '1' ? 2000 : 60 },
  )
})

async function carryOut(desk: TestStation, steps: readonly Step[]): Promise<void> {
  const ids: string[] = []
  const undos: (readonly UndoStep[])[] = []
  const save = async (changes: readonly Change[]) => void undos.push(valueOf(await desk.save(changes)).undo)
  for (const one of steps) {
    desk.passTime(1)
    if (one.do === 'register') {
      const change = aStudent(desk.station, one.name)
      await save([{ ...change, sealed: await sealed(desk, change.id, one.secret) }])
      ids.push(change.id)
    } else if (one.do === 'refused') {
      const wrong = { ...aStudent(desk.station, one.name), set: { ...emptyStudent, name: '' } }
      expect((await desk.save([aStudent(desk.station, one.name), wrong])).ok).toBe(false)
    } else if (one.do === 'undo') {
      const taken = undos[one.which]
      // Stale or not, the log must tell what happened.
      if (taken !== undefined) await undo(desk.station, desk.writer, 'attendee.register', taken)
    } else {
      const id = ids[one.whom]
      if (id === undefined) continue
      if (one.do === 'edit') await save([update('attendee', id, { name: one.name, major: one.major })])
      else
        await save([
          update('attendee', id, {}, await sealPart(desk.station.sealer, id, { identityNumber: one.secret })),
        ])
    }
  }
}

const sealed = async (desk: TestStation, id: string, identityNumber: string | null) =>
  identityNumber === null ? null : sealPart(desk.station.sealer, id, { identityNumber })

type Plain = Readonly<Record<string, unknown>>

/** What a station that has only the ops makes of them. */
async function replay(sealer: Sealer, ops: readonly Op[]): Promise<Map<unknown, Plain>> {
  const records = new Map<unknown, Plain & Pick<StoredRow, 'revisions'>>()
  for (const op of ops) {
    const before = records.get(op.recordId)
    const sensitive = op.sensitive?.sealed ? (await openOpPart(sealer, op.recordId, op.sensitive.sealed)).values : {}
    const set = { ...op.open.values, ...sensitive }
    const fresh = { id: op.recordId, fairId: op.fairId, removedAt: null, identityNumber: null, keyGroups: null }
    const setBy = Object.fromEntries(Object.keys(set).map((key) => [key, op.opId]))
    const revisions =
      before === undefined
        ? { created: op.opId, changed: {} }
        : { created: before.revisions.created, changed: { ...before.revisions.changed, ...setBy } }
    records.set(op.recordId, { ...fresh, ...before, ...set, revisions })
  }
  return new Map(records)
}

async function openRow(sealer: Sealer, row: StoredRow): Promise<Plain> {
  const sealedNumber = row['identityNumber']
  if (sealedNumber === null || typeof sealedNumber !== 'object') return row
  const { iv, data } = Object.fromEntries(Object.entries(sealedNumber))
  return {
    ...row,
    identityNumber: await openField(sealer, row.id, 'identityNumber', { iv: String(iv), data: String(data) }),
  }
}

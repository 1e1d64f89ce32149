import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AttendeeDraft } from './draftAttendee.ts'
import { type KnownPerson, planAttendees } from './planAttendees.ts'

const few = (...values: readonly string[]) => fc.constantFrom(null, ...values)
const person = fc.record({
  name: fc.constantFrom('张三', '李四', '王五'),
  phone: few('+8613800138000', '+8613800138001'),
  studentNumber: few('1', '2', '3'),
})

const draftOf = (
  row: number,
  university: string | null,
  open: Pick<KnownPerson, 'name' | 'phone' | 'studentNumber'>,
): AttendeeDraft => ({
  row,
  open: { kind: 'student', gender: null, major: null, degree: null, graduationYear: null, title: null, ...open },
  sensitive: { identityNumber: null, keyGroups: null },
  university: { name: university, code: null },
  enterpriseName: null,
})

const universities = [{ id: 'u1', name: '甲大学', code: null }]
const keyOf = (open: KnownPerson | AttendeeDraft['open'], university: string | null) =>
  open.studentNumber === null ? `${open.name} ${open.phone}` : `${open.studentNumber} ${university}`
const isKnowable = (open: Pick<KnownPerson, 'phone' | 'studentNumber'>) =>
  open.phone !== null || open.studentNumber !== null

it('accepts or refuses every row once, accepts nobody twice, and refuses only people that are there', () => {
  const rows = fc.array(fc.tuple(person, few('甲大学', '乙大学')), { maxLength: 30 })
  const there = fc.array(fc.tuple(person, few('u1')), { maxLength: 5 })
  fc.assert(
    fc.property(rows, there, (list, before) => {
      const drafts = list.map(([open, university], index) => draftOf(index + 2, university, open))
      const people = before.map(([open, universityId]) => ({ ...open, universityId }))
      const plan = planAttendees(drafts, { people, universities, enterprises: [] }, [])
      const accepted = plan.accepted.map(({ draft }) => draft)
      expect([...accepted, ...plan.refused].map(({ row }) => row).sort((a, b) => a - b)).toEqual(
        drafts.map(({ row }) => row),
      )

      const keys = accepted
        .filter(({ open }) => isKnowable(open))
        .map(({ open, university }) => keyOf(open, university.name))
      expect(new Set(keys).size).toBe(keys.length)
      const known = people.filter(isKnowable).map((one) => keyOf(one, one.universityId === 'u1' ? '甲大学' : null))
      for (const key of keys) expect(known).not.toContain(key)
      for (const { row, error } of plan.refused) {
        const { open, university } = drafts[row - 2] ?? draftOf(0, null, { name: '', phone: null, studentNumber: null })
        const other = error.details?.['otherRow']
        const where =
          other === undefined
            ? known
            : [keyOf(drafts[Number(other) - 2]?.open ?? open, drafts[Number(other) - 2]?.university.name ?? null)]
        expect(where).toContain(keyOf(open, university.name))
        if (other !== undefined) expect(Number(other)).toBeLessThan(row)
      }
      expect([...plan.newUniversities.values()].map(({ name }) => name).every((name) => name === '乙大学')).toBe(true)
    }),
  )
})

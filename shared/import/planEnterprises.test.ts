import { describe, expect, it } from 'vitest'
import type { KnownBooth } from './boothBook.ts'
import type { EnterpriseDraft } from './draftEnterprise.ts'
import { planEnterprises } from './planEnterprises.ts'

const own = { id: 'e1', name: '甲公司', creditCode: null }
const other = { id: 'e2', name: '乙公司', creditCode: null }

/** A further position of 甲公司, at a booth: what brings a booth to an enterprise that the fair has. */
const rowAt = (...booths: readonly string[]): EnterpriseDraft => ({
  row: 2,
  open: {
    name: own.name,
    creditCode: null,
    industry: null,
    keyField: null,
    nature: null,
    size: null,
    isSpecialised: null,
    city: null,
    contactName: null,
    contactPhone: null,
  },
  booths: [...booths],
  position: {
    title: '工程师',
    openings: null,
    degree: null,
    majors: null,
    salaryFrom: null,
    salaryTo: null,
    city: null,
  },
})

const booth = (id: string, hallId: string | null, enterpriseId: string | null): KnownBooth => ({
  id,
  number: 'A01',
  hallId,
  enterpriseId,
})

const plan = (booths: readonly KnownBooth[], ...numbers: readonly string[]) => {
  const known = { enterprises: [own, other], positions: [], booths }
  const { booths: planned, refused } = planEnterprises([rowAt(...numbers)], known, new Map())
  return { planned, refused: refused.map(({ error }) => error) }
}
const gives = (boothId: string | null) => ({ planned: [{ key: 'e1', number: 'a-01', boothId }], refused: [] })

const taken = { planned: [], refused: [{ code: 'IMPORT_BOOTH_TAKEN' }] }

describe('a booth number that two halls have', () => {
  it('is the booth that the enterprise has, whoever has the other', () => {
    const nothing = { planned: [], refused: [] }
    expect(plan([booth('b1', 'h1', 'e1'), booth('b2', 'h2', 'e2')], 'a-01')).toEqual(nothing)
    expect(plan([booth('b1', 'h1', 'e1'), booth('b2', 'h2', null)], 'a-01')).toEqual(nothing)
  })

  it('is the only one that is free', () => {
    expect(plan([booth('b1', 'h1', null), booth('b2', 'h2', 'e2')], 'a-01')).toEqual(gives('b1'))
    expect(plan([booth('b1', 'h1', 'e2'), booth('b2', 'h2', null)], 'a-01')).toEqual(gives('b2'))
  })

  it('is the one in no hall, as none is named', () => {
    expect(plan([booth('b1', 'h1', null), booth('b2', null, null)], 'a-01')).toEqual(gives('b2'))
    expect(plan([booth('b1', 'h1', null), booth('b2', null, 'e2')], 'a-01')).toEqual(taken)
  })

  it('is refused when several are free, and when none is', () => {
    expect(plan([booth('b1', 'h1', null), booth('b2', 'h2', null)], 'a-01')).toEqual({
      planned: [],
      refused: [{ code: 'IMPORT_BOOTH_UNCLEAR', details: { number: 'a-01' } }],
    })
    expect(plan([booth('b1', 'h1', 'e2'), booth('b2', 'h2', 'e2')], 'a-01')).toEqual(taken)
  })
})

it('makes a booth that no hall has, once, however it is spelled', () => {
  expect(plan([], 'a-01', 'A01')).toEqual(gives(null))
})

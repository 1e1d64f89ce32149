import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEnterprises, enterpriseTraits } from './enterpriseLikeness.ts'
import { enterpriseNameParts } from './enterpriseName.ts'
import { isOneSlip, likenessOf } from './likeness.ts'
import { comparePeople, personThresholds, personTraits } from './personLikeness.ts'

const few = (...values: readonly string[]) => fc.constantFrom(null, ...values)
const person = fc
  .record({
    name: fc.constantFrom('张三', '章三', '欧阳明月', '欧阳明悦', 'Zhang San'),
    phone: few('+8613800138000', '+8613800138001', '+8613800131800'),
    studentNumber: few('2022001', '2022002', '9'),
    universityId: few('u1', 'u2'),
    enterpriseId: few('e1', 'e2'),
  })
  .map((parts) => personTraits(parts, () => ''))
const enterprise = fc
  .record({
    name: fc.constantFrom('华为技术有限公司', '华为技术', '华为技术（上海）有限公司', '上海市花卫技术公司', '甲公司'),
    creditCode: few('1', '2'),
    city: few('上海', '深圳'),
    contactName: few('王五'),
    contactPhone: few('+861', '+862'),
  })
  .map((parts) => enterpriseTraits(parts, ''))

describe('likeness', () => {
  it('is the same from either side', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        expect(comparePeople(a, b)).toEqual(comparePeople(b, a))
      }),
    )
    fc.assert(
      fc.property(enterprise, enterprise, (a, b) => {
        expect(compareEnterprises(a, b)).toEqual(compareEnterprises(b, a))
      }),
    )
  })

  it('lies between 0 and 1, and grows with the weight', () => {
    const weight = fc.double({ min: -60, max: 60, noNaN: true })
    fc.assert(
      fc.property(weight, weight, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) => likenessOf(one, personThresholds))
        expect(less).toBeGreaterThanOrEqual(0)
        expect(more).toBeLessThanOrEqual(1)
        expect(less).toBeLessThanOrEqual(more ?? 0)
      }),
    )
    expect(likenessOf(personThresholds.unsure, personThresholds)).toBeCloseTo(0.5)
    expect(likenessOf(personThresholds.certain, personThresholds)).toBeCloseTo(0.95)
  })

  it.each([
    ['13800138000', '13800138001', true],
    ['13800138000', '13800183000', true],
    ['13800138000', '1380013800', true],
    ['13800138000', '13900138001', false],
    ['13800138000', '13800138000', false],
    ['12', '21', true],
    ['ab', 'cd', false],
  ])('one slip between %s and %s: %s', (a, b, isSlip) => {
    expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([isSlip, isSlip])
  })

  it.each([
    ['华为技术有限公司', '华为技术', []],
    ['华为技术（上海）有限公司', '华为技术', ['上海']],
    ['上海市华为技术股份有限公司', '华为技术', ['上海']],
    ['江苏省苏州市某某集团有限责任公司', '某某', ['江苏苏州']],
    ['深圳大学', '深圳大学', []],
    ['上海电气', '电气', ['上海']],
    ['公司', '公司', []],
    ['Acme Co., Ltd.', 'acme', []],
  ])('takes %s apart', (name, core, places) => {
    expect(enterpriseNameParts(name)).toMatchObject({ core, places })
  })
})

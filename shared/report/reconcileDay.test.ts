import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDay, sampleFairDay } from '#tests/fixtures/sampleDay.ts'
import { verdictCodes } from '../checkin/verdictCodes.ts'
import { type DayQuestion, dayContext } from './dayContext.ts'
import type { DayRecords } from './dayRecords.ts'
import { dayWorkbook } from './dayWorkbook.ts'
import { findDifferences } from './findDifferences.ts'
import { reconcileDay } from './reconcileDay.ts'
import type { PageSheet } from './sheet.ts'

const question: DayQuestion = {
  fairDay: sampleFairDay,
  language: 'zh',
  clock: {
    hourOf: (instant) => new Date(instant).getUTCHours(),
    dayOf: (instant) => instant.slice(0, 10),
    endOf: (day) => `${day}T23:59:59.999Z`,
  },
}
const sample = sampleDay()
const contextOf = (records: DayRecords) => dayContext(records, question)
const [anyScan] = sample.scans
if (anyScan === undefined) throw new Error('the sample fair has no scans')
const withScans = (scans: readonly Partial<DayRecords['scans'][number]>[]): DayRecords => ({
  ...sample,
  scans: scans.map((scan, index) => ({ ...anyScan, id: `s${index}`, ...scan })),
})

describe('reconciliation of a day', () => {
  it('adds up for the sample day, and lists what was taken back and what staff overrode', () => {
    const context = contextOf(sample)
    const sums = reconcileDay(context, sampleFairDay)
    expect(sums.registered).toBe(sums.holders + sums.withoutBadge)
    const kinds = findDifferences(context, sampleFairDay).map(({ kind }) => kind)
    expect(kinds).toContain('takenBack')
    expect(kinds).toContain('overridden')
  })

  it('counts an overridden scan once, as what it came to be', () => {
    const records = withScans([
      { verdict: 'retired', createdAt: '2026-03-20T02:00:00.000Z' },
      { verdict: 'undone', undoes: 's0', createdAt: '2026-03-20T02:01:00.000Z' },
      { verdict: 'admitted', reason: 'known to staff', createdAt: '2026-03-20T02:01:00.000Z' },
    ])
    const sums = reconcileDay(contextOf(records), sampleFairDay)
    expect(sums).toMatchObject({ scans: 1, firstAdmissions: 1, reEntries: 0, exits: 0 })
    expect([...sums.refusals]).toEqual([])
    expect(findDifferences(contextOf(records), sampleFairDay)[0]).toMatchObject({
      kind: 'overridden',
      verdict: 'retired',
      meaning: 'firstAdmission',
      reason: 'known to staff',
    })
  })

  it('counts an undone scan once, as a refusal that has its own reason', () => {
    const records = withScans([
      { verdict: 'admitted', createdAt: '2026-03-20T02:00:00.000Z' },
      { verdict: 'undone', undoes: 's0', createdAt: '2026-03-20T02:01:00.000Z' },
    ])
    const sums = reconcileDay(contextOf(records), sampleFairDay)
    expect(sums).toMatchObject({ scans: 1, firstAdmissions: 0, admittedPeople: 0 })
    expect([...sums.refusals]).toEqual([['undone', 1]])
  })

  it('adds up whatever happened at the gates', () => {
    const anyFact = fc.record({
      verdict: fc.constantFrom(...verdictCodes),
      attendeeId: fc.constantFrom('p1', 'p2', 'p3'),
      undoes: fc.option(fc.nat({ max: 20 }).map((index) => `s${index}`)),
      minute: fc.nat({ max: 9 }),
      reason: fc.option(fc.constant('known')),
      isOtherDay: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 20 }), (facts) => {
        const records = withScans(
          facts.map(({ minute, isOtherDay, ...fact }) => ({
            ...fact,
            verdict: fact.undoes === null ? fact.verdict : 'undone',
            createdAt: `2026-03-20T02:0${minute}:00.000Z`,
            fairDay: isOtherDay ? '2026-03-21' : sampleFairDay,
          })),
        )
        for (const day of [sampleFairDay, '2026-03-21']) {
          const sums = reconcileDay(contextOf(records), day)
          const refused = [...sums.refusals.values()].reduce((sum, count) => sum + count, 0)
          expect(sums.scans).toBe(sums.firstAdmissions + sums.reEntries + sums.exits + refused)
        }
      }),
    )
  })

  it('holds as formulas that come to 0, for each day of the fair', () => {
    const page = dayWorkbook(sample, question).find(({ name }) => name === '核对') as PageSheet
    const checks = page.rows.flat().filter((cell) => cell?.look === 'check')
    expect(checks.length).toBe(3 * (page.widths.length - 1))
    for (const cell of checks) expect(evaluate(page, cell?.formula ?? '')).toBe(0)
    for (const cell of checks) expect(cell?.value).toBe(0)
  })
})

/** A difference of cells and sums of them, as the sheet has them. */
function evaluate(page: PageSheet, formula: string): number {
  const valueAt = (column: string, row: string) => {
    const cell = page.rows[Number(row) - 1]?.[column.charCodeAt(0) - 65]
    if (typeof cell?.value !== 'number') throw new Error(`no number in ${column}${row}`)
    return cell.value
  }
  const sum = (column: string, from: string, to: string) => {
    let total = 0
    for (let row = Number(from); row <= Number(to); row += 1) total += valueAt(column, String(row))
    return total
  }
  const [first = '', ...others] = formula.split('-').map((term) => {
    const range = /^SUM\(([A-Z])(\d+):[A-Z](\d+)\)$/.exec(term)
    const cell = /^([A-Z])(\d+)$/.exec(term)
    if (range) return sum(range[1] ?? '', range[2] ?? '', range[3] ?? '')
    return valueAt(cell?.[1] ?? '', cell?.[2] ?? '')
  })
  return others.reduce<number>((total, term) => total - term, Number(first))
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DayFacts, type HeadcountFact, isDayOver, type PassageFact, replayDay } from './replayDay.ts'
import type { VerdictCode } from './verdictCodes.ts'

const today = '2026-03-14'
const at = (minute: number) => new Date(Date.UTC(2026, 2, 14, 1, minute)).toISOString()

const scan = (minute: number, person: string, verdict: VerdictCode, gateId = 'east'): PassageFact => ({
  id: `scan-${minute}`,
  createdAt: at(minute),
  verdict,
  fairDay: today,
  undoes: null,
  gateId,
  attendeeId: person,
  serial: null,
})
const recount = (minute: number, count: number, hallId: string | null = null): HeadcountFact => ({
  id: `count-${minute}`,
  createdAt: at(minute),
  reason: 'recount',
  hallId,
  fairDay: today,
  count,
  undoes: null,
})
const dayEnd = (minute: number): HeadcountFact => ({ ...recount(minute, 0), reason: 'dayEnd' })

/** The east and west gates lead to two halls, the main gate to the venue. */
const hallOf: DayFacts['hallOf'] = (gateId) => (gateId === 'east' ? 'hall-1' : gateId === 'west' ? 'hall-2' : null)
const count = (scans: readonly PassageFact[], headcounts: readonly HeadcountFact[] = []) =>
  replayDay({ scans, headcounts, hallOf }, today)
const numbers = (...facts: Parameters<typeof count>) => {
  const { inside, insideOf } = count(...facts)
  return [inside, insideOf('hall-1'), insideOf('hall-2')]
}

describe('the number inside', () => {
  it('N1 is that of the presences, hall by hall', () => {
    const scans = [
      scan(1, 'a', 'admitted'),
      scan(2, 'b', 'admitted'),
      scan(3, 'c', 'admitted', 'west'),
      scan(4, 'd', 'admitted', 'main'),
      scan(5, 'b', 'exit'),
      scan(6, 'e', 'notInside'),
      scan(7, 'f', 'forged'),
    ]
    expect(numbers(scans)).toEqual([3, 1, 1])
    expect(count(scans)).toMatchObject({ admitted: 4 })
    expect([...count(scans).people.keys()]).toEqual(['a', 'c', 'd'])
  })

  it('N1 moves who enters another hall', () => {
    const moved = [scan(1, 'a', 'admitted'), scan(2, 'a', 'reEntry', 'west')]
    expect(numbers(moved)).toEqual([1, 0, 1])
    expect(numbers([...moved, scan(3, 'a', 'exit')])).toEqual([0, 0, 0])
  })

  it('N2 is what staff counted', () => {
    expect(numbers([scan(1, 'a', 'admitted')], [recount(2, 812)])[0]).toBe(812)
    expect(numbers([scan(1, 'a', 'admitted')], [recount(2, 500, 'hall-1')])).toEqual([500, 500, 0])
  })

  it('N3 goes on from there by who comes and goes', () => {
    const later = [scan(3, 'b', 'admitted'), scan(4, 'c', 'admitted'), scan(5, 'b', 'exit')]
    expect(numbers([scan(1, 'a', 'admitted'), ...later], [recount(2, 812)])[0]).toBe(813)
  })

  it('N4 takes the first scan after a recount for where somebody was', () => {
    const early = scan(1, 'left unscanned', 'admitted')
    expect(numbers([early, scan(3, 'came unscanned', 'notInside')], [recount(2, 10)])[0]).toBe(9)
    expect(numbers([early, scan(3, 'left unscanned', 'reEntry')], [recount(2, 10)])[0]).toBe(11)
    expect(numbers([early, scan(3, 'left unscanned', 'exit')], [recount(2, 10)])[0]).toBe(9)
    const twice = [scan(3, 'came unscanned', 'notInside'), scan(4, 'came unscanned', 'notInside')]
    expect(numbers([early, ...twice], [recount(2, 10)])[0]).toBe(9)
  })

  it('N5 a recount of a hall moves the venue by the same difference, and so do its guesses', () => {
    const scans = [scan(1, 'a', 'admitted'), scan(2, 'b', 'admitted', 'west')]
    expect(numbers(scans, [recount(3, 5, 'hall-1')])).toEqual([6, 5, 1])
    expect(numbers([...scans, scan(4, 'x', 'notInside')], [recount(3, 5, 'hall-1')])).toEqual([5, 4, 1])
    expect(numbers([...scans, scan(4, 'a', 'reEntry')], [recount(3, 0, 'hall-1')])).toEqual([2, 1, 1])
  })

  it('N6 the end of the day empties venue and halls, and late exits change nothing', () => {
    const scans = [scan(1, 'a', 'admitted'), scan(2, 'b', 'admitted'), scan(5, 'a', 'exit')]
    expect(numbers(scans, [recount(3, 812), dayEnd(4)])).toEqual([0, 0, 0])
    expect(count(scans, [dayEnd(4)])).toMatchObject({ admitted: 2 })
    expect(isDayOver([dayEnd(4)], today)).toBe(true)
    expect(isDayOver([recount(4, 0)], today)).toBe(false)
    expect(count(scans, [dayEnd(4)]).people.size).toBe(0)
    expect(numbers([...scans, scan(6, 'b', 'reEntry')], [dayEnd(4)])).toEqual([1, 1, 0])
  })

  it('N7 a headcount that was taken back never was', () => {
    const undone = { ...dayEnd(5), id: 'undo', undoes: 'count-4' }
    expect(count([scan(1, 'a', 'admitted')], [dayEnd(4), undone])).toMatchObject({ inside: 1 })
    expect(isDayOver([dayEnd(4), undone], today)).toBe(false)
  })

  it('P1 another day counts for itself', () => {
    expect(numbers([scan(1, 'a', 'admitted')], [{ ...recount(2, 812), fairDay: '2026-03-13' }])[0]).toBe(1)
  })
})

interface Step {
  readonly person: string
  readonly gate: 'east' | 'west' | 'main'
  readonly isScanned: boolean
  readonly skewMinutes: number
  readonly count: 'none' | 'venue' | 'dayEnd'
}

const steps = fc.array(
  fc.record<Step>({
    person: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    gate: fc.constantFrom('east', 'west', 'main'),
    isScanned: fc.boolean(),
    skewMinutes: fc.integer({ min: -600, max: 600 }),
    count: fc.constantFrom('none', 'none', 'none', 'none', 'venue', 'dayEnd'),
  }),
  { maxLength: 40 },
)

/**
 * A day as it really is: people walk in and out, some unscanned, clocks are wrong and corrected; gates that hear of each
 * other give the verdicts. Tells how many are inside at the end.
 */
function liveDay(day: readonly Step[]) {
  const inside = new Set<string>()
  const entered = new Set<string>()
  const byScans = new Set<string>()
  const scans: PassageFact[] = []
  const headcounts: HeadcountFact[] = []
  day.forEach(({ person, gate, isScanned, skewMinutes, count: counted }, index) => {
    const times = { createdAt: at(index + skewMinutes), correctedAt: at(index) }
    if (counted !== 'none') {
      if (counted === 'dayEnd') inside.clear()
      const fact = counted === 'dayEnd' ? dayEnd(index) : recount(index, inside.size)
      headcounts.push({ ...fact, ...times })
      return
    }
    const isEntry = !inside.has(person)
    if (isEntry) inside.add(person)
    else inside.delete(person)
    if (!isScanned) return
    const entry = entered.has(person) ? 'reEntry' : 'admitted'
    const exit = byScans.has(person) ? 'exit' : 'notInside'
    scans.push({ ...scan(index, person, isEntry ? entry : exit, gate), ...times })
    if (isEntry) {
      entered.add(person)
      byScans.add(person)
    } else byScans.delete(person)
  })
  return { scans, headcounts, inside: inside.size }
}

describe('for any order of any set of scans and recounts', () => {
  it('N8 the number is that of the facts in the order of their corrected instants', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (day, order) => {
        const { scans, headcounts } = liveDay(day)
        const inOrder = replayDay({ scans, headcounts, hallOf }, today)
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: Number(order.next().value) }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const anyhow = replayDay({ scans: shuffle(scans), headcounts: shuffle(headcounts), hallOf }, today)
        expect(anyhow.inside).toBe(inOrder.inside)
        for (const hall of ['hall-1', 'hall-2']) expect(anyhow.insideOf(hall)).toBe(inOrder.insideOf(hall))
        // Told the true time by their own clocks, the same facts give the same number.
        const ownTime = <T extends { readonly correctedAt?: string | null | undefined; readonly createdAt: string }>(
          fact: T,
        ) => ({ ...fact, createdAt: fact.correctedAt ?? fact.createdAt, correctedAt: null })
        const straight = { scans: scans.map(ownTime), headcounts: headcounts.map(ownTime), hallOf }
        expect(replayDay(straight, today).inside).toBe(inOrder.inside)
      }),
    )
  })

  it('N4 it is how many really are inside, as long as everybody was scanned since the last headcount', () => {
    const day = steps.map((list) => {
      const last = list.findLastIndex((step) => step.count !== 'none')
      return list.map((step, index) => (index > last ? { ...step, isScanned: true } : step))
    })
    fc.assert(
      fc.property(day, (list) => {
        const { scans, headcounts, inside } = liveDay(list)
        expect(replayDay({ scans, headcounts, hallOf }, today).inside).toBe(inside)
      }),
    )
  })

  it('N1 without a headcount, and with everybody scanned, each hall holds whom it holds', () => {
    const all = steps.map((list) => list.map((step) => ({ ...step, isScanned: true, count: 'none' as const })))
    fc.assert(
      fc.property(all, (list) => {
        const { scans, headcounts, inside } = liveDay(list)
        const counted = replayDay({ scans, headcounts, hallOf }, today)
        expect(counted.inside).toBe(inside)
        expect(counted.people.size).toBe(inside)
        const ofHall = (hall: string) =>
          [...counted.people.values()].filter(({ gateId }) => hallOf(gateId ?? '') === hall)
        for (const hall of ['hall-1', 'hall-2']) expect(counted.insideOf(hall)).toBe(ofHall(hall).length)
      }),
    )
  })
})

import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { decide, type Situation } from './decide.ts'
import { verdictCodes } from './verdictCodes.ts'

// The verdict depends on nothing but its arguments: whatever clock, chance, time zone or earlier verdict there is, the
// same situation gives the same verdict, and the situation is left as it was.

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const day = fc.constantFrom('2026-03-13', '2026-03-14', '2026-03-14', '2026-03-15')
const instant = fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-14T01:00:00.000Z', '2026-03-15T09:30:00.000Z')
const hall = fc.constantFrom('hall-1', 'hall-2')
const kind = fc.constantFrom(...attendeeKinds.ids)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
/** What would settle the verdict early comes seldom, so that the later rules are reached. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

const situation: fc.Arbitrary<Situation> = fc.record({
  reading: fc.oneof(
    fc.record({
      type: fc.constant('badge' as const),
      serial: fc.constant('0123456789abcdef'),
      keyId: fc.constant('01234567'),
      kind,
      displayName: fc.string({ maxLength: 7 }),
      signature: fc.constantFrom(
        'valid' as const,
        'valid' as const,
        'valid' as const,
        'forged' as const,
        'unknownKey' as const,
      ),
      keyRevokedAt: seldom(instant),
    }),
    fc.record({
      type: fc.constant('foreign' as const),
      reason: fc.constantFrom('notOurs' as const, 'newer' as const, 'damaged' as const),
    }),
    fc.record({ type: fc.constant('name' as const) }),
  ),
  holder: fc.record({
    badge: maybe(fc.record({ createdAt: instant, removedAt: seldom(instant), retiredAt: seldom(instant) })),
    attendee: maybe(fc.record({ kind, removedAt: seldom(instant) })),
    boothHallIds: fc.array(hall, { maxLength: 2 }),
  }),
  presence: fc.record({ isInside: fc.boolean(), hasEntered: fc.boolean(), since: maybe(instant), gateId: maybe(hall) }),
  gate: fc.record({
    allowedKinds: seldom(fc.array(kind, { maxLength: 2 })).map((kinds) => kinds ?? []),
    isAntiPassback: fc.boolean(),
    boothHallIds: maybe(fc.array(hall, { maxLength: 2 })),
    days: seldom(fc.array(day, { maxLength: 2 })),
  }),
  direction: fc.constantFrom('in' as const, 'out' as const),
  fair: fc.constant({ startsOn: '2026-03-14', endsOn: '2026-03-15' }),
  fairDay: day,
  isDayOver: fc.boolean(),
  occupancy: maybe(fc.record({ inside: fc.nat(900), full: fc.nat(900), isHolderCounted: fc.boolean() })),
})

it('depends on nothing but its arguments, and leaves them as they were', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(situation, situation, fc.date({ noInvalidDate: true }), fc.double(), (one, other, now, chance) => {
      const verdict = decide(one)
      seen.add(verdict)
      expect(verdictCodes).toContain(verdict)
      const before = structuredClone(one)
      vi.useFakeTimers({ now })
      vi.spyOn(Math, 'random').mockReturnValue(chance)
      decide(other)
      expect(decide(frozen(one))).toBe(verdict)
      expect(decide(structuredClone(before))).toBe(verdict)
      expect(one).toEqual(before)
      vi.useRealTimers()
      vi.restoreAllMocks()
    }),
    { numRuns: process.env['FAIRDESK_SOAK'] === '1' ? 100_000 : 2000 },
  )
  // Situations that lead nowhere new would prove nothing: every verdict but the one of an undo comes up.
  expect([...seen].toSorted()).toEqual(verdictCodes.filter((code) => code !== 'undone').toSorted())
})

/** A verdict that wrote into what it was given would throw. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type Situation } from './decide.ts'
import { notSeenYet, type Presence } from './presence.ts'
import type { BadgeReading } from './reading.ts'
import { verdictCodes } from './verdictCodes.ts'
import { isRefusal, toneOf } from './verdictTones.ts'

const reading: BadgeReading = {
  type: 'badge',
  serial: '0123456789abcdef',
  keyId: '01234567',
  kind: 'student',
  displayName: '张三',
  signature: 'valid',
  keyRevokedAt: null,
}
const badge = { createdAt: '2026-03-01T00:00:00.000Z', removedAt: null, retiredAt: null }
const attendee = { kind: 'student', removedAt: null } as const
const inside: Presence = { isInside: true, hasEntered: true, since: '2026-03-14T01:00:00.000Z', gateId: 'east' }
const left: Presence = { ...notSeenYet, hasEntered: true }

const entering: Situation = {
  reading,
  holder: { badge, attendee, boothHallIds: [] },
  presence: notSeenYet,
  gate: { allowedKinds: [], isAntiPassback: true },
  direction: 'in',
  fair: { startsOn: '2026-03-14', endsOn: '2026-03-15' },
  fairDay: '2026-03-14',
  isDayOver: false,
  occupancy: null,
}
type Changed = Partial<Omit<Situation, 'holder'>> & { readonly holder?: Partial<Situation['holder']> }
const say = ({ holder, ...change }: Changed) =>
  decide({ ...entering, ...change, holder: { ...entering.holder, ...holder } })
const removedAt = '2026-03-10T00:00:00.000Z'

describe('verdicts', () => {
  it('G1 a code that is not ours is unknown', () => {
    for (const reason of ['notOurs', 'newer', 'damaged'] as const) {
      expect(say({ reading: { type: 'foreign', reason }, holder: { badge: null, attendee: null } })).toBe('unknownCode')
    }
  })

  it('G2 a signature that does not fit is forged, whatever else the station knows', () => {
    expect(say({ reading: { ...reading, signature: 'forged' } })).toBe('forged')
    expect(say({ reading: { ...reading, signature: 'forged' }, direction: 'out', presence: inside })).toBe('forged')
  })

  it('G3 a key that this station does not know is not called forged', () => {
    expect(say({ reading: { ...reading, signature: 'unknownKey' } })).toBe('unknownKey')
  })

  it('G4 a revoked key vouches only for badges known from before', () => {
    const revoked = { ...reading, keyRevokedAt: '2026-03-02T00:00:00.000Z' }
    expect(say({ reading: revoked })).toBe('admitted')
    expect(
      say({ reading: revoked, holder: { attendee, badge: { ...badge, createdAt: '2026-03-02T00:00:00.000Z' } } }),
    ).toBe('unknownKey')
    expect(say({ reading: revoked, holder: { attendee: null, badge: null } })).toBe('unknownKey')
  })

  it('G5 a retired badge is refused', () => {
    expect(say({ holder: { attendee, badge: { ...badge, retiredAt: removedAt } } })).toBe('retired')
  })

  it('G6 a removed badge or holder is refused', () => {
    expect(say({ holder: { attendee, badge: { ...badge, removedAt } } })).toBe('removed')
    expect(say({ holder: { badge, attendee: { ...attendee, removedAt } } })).toBe('removed')
  })

  it('G7 a gate for some kinds refuses the others', () => {
    const gate = { allowedKinds: ['representative', 'staff'], isAntiPassback: true } as const
    expect(say({ gate: { ...gate, allowedKinds: [...gate.allowedKinds] } })).toBe('wrongKind')
    expect(say({ gate: { ...gate, allowedKinds: ['student'] } })).toBe('admitted')
    const unsynced = { badge: null, attendee: null }
    expect(say({ gate: { ...gate, allowedKinds: [...gate.allowedKinds] }, holder: unsynced })).toBe('wrongKind')
    expect(say({ gate: { ...gate, allowedKinds: ['student'] }, holder: unsynced })).toBe('admitted')
  })

  it('G8 a day outside the fair is refused', () => {
    expect(say({ fairDay: '2026-03-13' })).toBe('wrongDay')
    expect(say({ fairDay: '2026-03-16' })).toBe('wrongDay')
    expect(say({ fairDay: '2026-03-15' })).toBe('admitted')
  })

  it('G9 leaving is an exit for those inside', () => {
    expect(say({ direction: 'out', presence: inside })).toBe('exit')
  })

  it('G10 leaving without having been inside is said and kept', () => {
    expect(say({ direction: 'out' })).toBe('notInside')
    expect(say({ direction: 'out', presence: left })).toBe('notInside')
  })

  it('G11 the first entry of the day is an admission', () => {
    expect(say({})).toBe('admitted')
  })

  it('G12 coming back after an exit is a re-entry', () => {
    expect(say({ presence: left })).toBe('reEntry')
  })

  it('G13 one badge lets one person in', () => {
    expect(say({ presence: inside })).toBe('alreadyInside')
  })

  it('G14 without that rule a second entry is a re-entry', () => {
    expect(say({ presence: inside, gate: { allowedKinds: [], isAntiPassback: false } })).toBe('reEntry')
  })

  it('G15 a valid code is enough where badge and holder have not arrived yet', () => {
    expect(say({ holder: { badge: null, attendee: null } })).toBe('admitted')
    expect(say({ holder: { badge: null, attendee: null }, presence: inside })).toBe('alreadyInside')
  })

  it('G16 a person found by name is judged like a holder', () => {
    const byName = { reading: { type: 'name' }, holder: { badge: null, attendee } } as const
    expect(say(byName)).toBe('admitted')
    expect(say({ ...byName, presence: inside })).toBe('alreadyInside')
    expect(say({ ...byName, holder: { badge: null, attendee: { ...attendee, removedAt } } })).toBe('removed')
    expect(say({ ...byName, gate: { allowedKinds: ['staff'], isAntiPassback: true } })).toBe('wrongKind')
  })

  it('G17 a gate for exhibitors of some halls refuses those of others, and nobody who has no booth', () => {
    const gate = { ...entering.gate, boothHallIds: ['hall-1', 'hall-2'] }
    expect(say({ gate, holder: { boothHallIds: ['hall-3'] } })).toBe('wrongHall')
    expect(say({ gate, holder: { boothHallIds: ['hall-3', 'hall-2'] } })).toBe('admitted')
    expect(say({ gate, holder: { boothHallIds: [] } })).toBe('admitted')
    expect(say({ gate: { ...gate, boothHallIds: [] }, holder: { boothHallIds: ['hall-3'] } })).toBe('admitted')
    expect(say({ gate: { ...gate, allowedKinds: ['staff'] }, holder: { boothHallIds: ['hall-3'] } })).toBe('wrongKind')
  })

  it('G18 a gate that is open on some days refuses on the others', () => {
    const gate = { ...entering.gate, days: ['2026-03-15'] }
    expect(say({ gate })).toBe('wrongDay')
    expect(say({ gate, fairDay: '2026-03-15' })).toBe('admitted')
    expect(say({ gate: { ...gate, days: null } })).toBe('admitted')
  })

  it('G19 after the day was ended nobody comes in, and everybody may leave', () => {
    for (const presence of [notSeenYet, inside, left]) expect(say({ presence, isDayOver: true })).toBe('fairClosed')
    expect(say({ presence: inside, isDayOver: true, direction: 'out' })).toBe('exit')
    expect(say({ reading: { ...reading, signature: 'forged' }, isDayOver: true })).toBe('forged')
  })

  it('G20 a full hall takes nobody else, lets those who are counted pass, and takes one when one has left', () => {
    const full = { inside: 800, full: 800, isHolderCounted: false }
    expect(say({ occupancy: full })).toBe('hallFull')
    expect(say({ occupancy: { ...full, inside: 812 }, presence: left })).toBe('hallFull')
    expect(say({ occupancy: { ...full, inside: 799 } })).toBe('admitted')
    expect(say({ occupancy: null })).toBe('admitted')
    expect(say({ occupancy: full, presence: inside, direction: 'out' })).toBe('exit')
    const open = { ...entering.gate, isAntiPassback: false }
    expect(say({ occupancy: { ...full, isHolderCounted: true }, presence: inside, gate: open })).toBe('reEntry')
    expect(say({ occupancy: full, presence: inside, gate: open })).toBe('hallFull')
  })

  it('never welcomes anyone whose signature does not hold', () => {
    const signature = fc.constantFrom('forged' as const, 'unknownKey' as const)
    const presence = fc.constantFrom(notSeenYet, inside, left)
    fc.assert(
      fc.property(
        signature,
        presence,
        fc.boolean(),
        fc.constantFrom('in' as const, 'out' as const),
        (wrong, where, isAntiPassback, direction) => {
          const verdict = say({
            reading: { ...reading, signature: wrong },
            presence: where,
            gate: { allowedKinds: [], isAntiPassback },
            direction,
          })
          expect(isRefusal(verdict)).toBe(true)
        },
      ),
    )
  })

  it('has a tone for every verdict', () => {
    expect(verdictCodes.map(toneOf)).not.toContain(undefined)
  })
})

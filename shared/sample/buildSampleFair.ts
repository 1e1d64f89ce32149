/**
 * A fair to learn and demonstrate with, in the middle of its first half day. The same seed and instants make the same
 * fair. People and enterprises are invented, universities are real. Badges are unsigned: only the main process has keys.
 */
import type { Attendee } from '../records/attendee.ts'
import type { Booth } from '../records/booth.ts'
import type { Enterprise } from '../records/enterprise.ts'
import type { Fair } from '../records/fair.ts'
import type { Gate } from '../records/gate.ts'
import type { Intention } from '../records/intention.ts'
import type { Position } from '../records/position.ts'
import type { Scan } from '../records/scan.ts'
import type { StaffMember } from '../records/staffMember.ts'
import type { University } from '../records/university.ts'
import type { VenueHall } from '../records/venueHall.ts'
import { keyFields } from '../reference/keyFields.ts'
import type { UniversityEntry } from '../reference/universities.ts'
import { createMobileNumbers } from './mobileNumbers.ts'
import { makeDelegates, makeRepresentatives, makeStaffAndGuests, makeStudents } from './sampleAttendees.ts'
import { makeBadges, type UnsignedBadge } from './sampleBadges.ts'
import { newRecordBase, type SampleContext, toInstant } from './sampleContext.ts'
import { makeEnterprises, makePositions } from './sampleEnterprises.ts'
import { makeCooperations, makeStudentIntentions } from './sampleIntentions.ts'
import { makeScans } from './sampleScans.ts'
import { makeUniversities } from './sampleUniversities.ts'
import { makeBooths, makeVenue } from './sampleVenue.ts'
import { createSeededRandom } from './seededRandom.ts'
import type { SurnameTable } from './surnames.ts'

export type SampleFairInput = {
  readonly seed: number
  /** The present instant, milliseconds since 1970 UTC; nothing in the fair is later. */
  readonly nowMs: number
  /** Today at the venue: its date, YYYY-MM-DD, and the instant it began. */
  readonly fairDay: string
  readonly startOfDayMs: number
  readonly newId: () => string
  readonly surnames: SurnameTable
  readonly universities: readonly UniversityEntry[]
}

export type SampleFair = {
  readonly fair: Fair
  readonly venueHalls: readonly VenueHall[]
  readonly gates: readonly Gate[]
  readonly booths: readonly Booth[]
  readonly enterprises: readonly Enterprise[]
  readonly positions: readonly Position[]
  readonly universities: readonly University[]
  readonly attendees: readonly Attendee[]
  readonly badges: readonly UnsignedBadge[]
  readonly scans: readonly Scan[]
  readonly intentions: readonly Intention[]
  /** Without PINs, which the main process seals. */
  readonly staffMembers: readonly Omit<StaffMember, 'sealedPin'>[]
}

export const buildSampleFair = (input: SampleFairInput): SampleFair => {
  const context = makeContext(input)
  const { surnames } = input
  const { venueHalls, gates } = makeVenue(context)
  const enterprises = makeEnterprises(context, surnames)
  const positions = makePositions(context, enterprises)
  const universities = makeUniversities(context, input.universities)
  const hosts = makeStaffAndGuests(context, surnames)
  const attendees = [
    ...makeStudents(context, surnames, universities),
    ...makeRepresentatives(context, surnames, enterprises),
    ...makeDelegates(context, surnames, universities),
    ...hosts,
  ]
  const badges = makeBadges(context, attendees)
  const scans = makeScans(context, attendees, badges, gates)
  return {
    fair: makeFair(context),
    venueHalls,
    gates,
    booths: makeBooths(context, venueHalls, enterprises),
    enterprises,
    positions,
    universities,
    attendees,
    badges,
    scans,
    intentions: [
      ...makeCooperations(context, universities, enterprises),
      ...makeStudentIntentions(context, attendees, scans, positions),
    ],
    staffMembers: hosts
      .filter((host) => host.kind === 'staff')
      .map((host, index) => ({
        ...newRecordBase(context, context.preparedAtMs),
        name: host.name,
        isOrganiser: index === 0,
      })),
  }
}

const makeFair = (context: SampleContext): Fair => ({
  id: context.fairId,
  fairId: context.fairId,
  createdAt: toInstant(context.preparedAtMs),
  removedAt: null,
  name: '示例：高校毕业生供需对接双选会',
  kind: 'supplyDemand',
  organiserName: '示例就业服务中心',
  venue: '示例会展中心',
  startsOn: context.fairDay,
  endsOn: dayAfter(context.fairDay, sampleDays - 1),
  keyFields: [...keyFields.ids],
  noticeVersion: 1,
  isSample: true,
})

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const makeContext = (input: SampleFairInput): SampleContext => {
  const random = createSeededRandom(input.seed)
  // Just after midnight the doors have been open for no time at all, but never in the future or on another day.
  const latestAtMs = Math.max(input.startOfDayMs, input.nowMs - 2 * MINUTE_MS)
  const openedAtMs = Math.min(latestAtMs, Math.max(input.startOfDayMs + MINUTE_MS, input.nowMs - 3.5 * HOUR_MS))
  return {
    random,
    newId: input.newId,
    nextPhone: createMobileNumbers(random),
    fairId: input.newId(),
    fairDay: input.fairDay,
    preparedAtMs: input.startOfDayMs - 7 * 24 * HOUR_MS + 10 * HOUR_MS,
    openedAtMs,
    latestAtMs,
  }
}

/** A week, so that whoever opened it yesterday can still scan today. */
const sampleDays = 7

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

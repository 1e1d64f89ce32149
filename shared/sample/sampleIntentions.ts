import { intentionId, type Pairing } from '../matchmaking/intentionId.ts'
import type { Attendee } from '../records/attendee.ts'
import type { Enterprise } from '../records/enterprise.ts'
import type { Intention } from '../records/intention.ts'
import type { Position } from '../records/position.ts'
import type { Scan } from '../records/scan.ts'
import type { University } from '../records/university.ts'
import { cooperationKinds } from '../reference/cooperationKinds.ts'
import type { ChoiceId } from '../reference/defineChoices.ts'
import type { intentionStages } from '../reference/intentionStages.ts'
import { type SampleContext, toInstant, whileOpen } from './sampleContext.ts'
import type { Weighted } from './seededRandom.ts'

const COOPERATIONS = 96
const STUDENT_INTENTIONS = 260

/** 96 between universities and enterprises; the five kinds occur in turn, no pair agrees on one kind twice. */
export const makeCooperations = (
  context: SampleContext,
  universities: readonly University[],
  enterprises: readonly Enterprise[],
): Intention[] => {
  const pairs = context.random.shuffle(
    universities.flatMap((university) => enterprises.map((enterprise) => ({ university, enterprise }))),
  )
  return pairs.slice(0, COOPERATIONS).map(({ university, enterprise }, index) =>
    finish(
      whileOpen(context, 0.15 + 0.8 * context.random.next()),
      {
        fairId: context.fairId,
        enterpriseId: enterprise.id,
        universityId: university.id,
        cooperationKind: cooperationKinds.ids[index % cooperationKinds.ids.length] ?? cooperationKinds.ids[0],
      },
      { stage: null, note: context.random.isLucky(0.25) ? context.random.pick(NOTES) : null },
    ),
  )
}

/** Between students who have come and positions; most are early stages. */
export const makeStudentIntentions = (
  context: SampleContext,
  attendees: readonly Attendee[],
  scans: readonly Scan[],
  positions: readonly Position[],
): Intention[] => {
  const { random } = context
  const students = new Map(
    attendees.filter((attendee) => attendee.kind === 'student').map((student) => [student.id, student]),
  )
  const arrivals = random.shuffle(
    scans.filter((scan) => scan.verdict === 'admitted' && students.has(scan.attendeeId ?? '')),
  )
  return arrivals.slice(0, STUDENT_INTENTIONS).flatMap((arrival) => {
    const student = students.get(arrival.attendeeId ?? '')
    const [first, ...others] = positions.filter((position) => position.degree === student?.degree)
    if (student === undefined || first === undefined) return []
    const position = random.pick([first, ...others])
    const arrivedAtMs = Date.parse(arrival.createdAt)
    const atMs = arrivedAtMs + (context.latestAtMs - arrivedAtMs) * (0.1 + 0.85 * random.next())
    const pairing = {
      fairId: context.fairId,
      enterpriseId: position.enterpriseId,
      attendeeId: student.id,
      positionId: position.id,
    }
    return [finish(atMs, pairing, { stage: random.pickWeighted(STAGES), note: null })]
  })
}

const finish = (atMs: number, pairing: Pairing, progress: Pick<Intention, 'stage' | 'note'>): Intention => ({
  id: intentionId(pairing),
  createdAt: toInstant(atMs),
  removedAt: null,
  attendeeId: null,
  universityId: null,
  cooperationKind: null,
  positionId: null,
  ...pairing,
  ...progress,
})

const NOTES = [
  '下月到校洽谈细则',
  '拟签订三年合作协议',
  '先安排 20 名学生暑期实习',
  '请法务审阅协议文本',
  '秋季学期开始执行',
] as const

const STAGES: readonly [Weighted<ChoiceId<typeof intentionStages>>, ...Weighted<ChoiceId<typeof intentionStages>>[]] = [
  { value: 'interested', weight: 40 },
  { value: 'resume', weight: 30 },
  { value: 'interview', weight: 18 },
  { value: 'offer', weight: 9 },
  { value: 'signed', weight: 3 },
]

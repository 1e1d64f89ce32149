import { afterEach, beforeEach, expect, it } from 'vitest'
import { undo } from '#renderer/db/undo.ts'
import { fail, ok } from '#shared/errors/result.ts'
import type { PrintJobRow } from '#shared/records/printJob.ts'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { openTestPrinter, type TestPrinter } from '#tests/fixtures/testPrinter.ts'
import { type IssuedBadge, issueBadge } from '../badge/issueBadge.ts'
import { registerWalkIn } from '../desk/registerWalkIn.ts'
import { advanceJob } from './advanceJob.ts'
import { cancelJob, confirmPrinted, moveToPrinter, printAgain } from './answerJob.ts'
import { chooseBadgePrinter, EVERY_DESIGN } from './badgePrinter.ts'
import { enqueuePrint } from './enqueuePrint.ts'
import { servePrintQueue } from './servePrintQueue.ts'

const cards = { id: 'system:Cards', name: 'Cards' }

let desk: TestDesk
let printer: TestPrinter
let workplace: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
  printer = openTestPrinter(desk.platform)
  workplace = { ...desk, platform: printer.platform }
  await chooseBadgePrinter(desk.station, EVERY_DESIGN, cards)
})
afterEach(() => desk.close())

async function register(): Promise<IssuedBadge> {
  const draft = {
    kind: 'guest',
    name: '王五',
    gender: null,
    phone: '',
    university: null,
    studentNumber: '',
    major: '',
    degree: null,
    graduationYear: null,
    enterprise: null,
    title: '',
    identityNumber: '',
    keyGroups: [],
    consent: { isBaseGiven: true, isSensitiveGiven: false, basis: 'form' },
  } as const
  const registered = await registerWalkIn(workplace, desk.writer, draft, 1)
  if (!registered.ok) throw new Error(registered.error.code)
  return registered.value
}

async function jobOf({ badgeId }: IssuedBadge): Promise<PrintJobRow> {
  const [job, second] = await desk.station.db.records('printJob').where('badgeId').equals(badgeId).toArray()
  if (job === undefined || second !== undefined) throw new Error('not one job')
  return job
}

/** So many steps of the queue for one job, each from what the last one saved. */
async function advance(badge: IssuedBadge, steps = 1): Promise<PrintJobRow> {
  const bench = { workplace, writer: desk.writer, pace: { blockedMs: 0, followMs: 0 } }
  for (let step = 0; step < steps; step += 1) await advanceJob(bench, await jobOf(badge))
  return jobOf(badge)
}

it('saves the job with the badge, in one commit and as an op, before anything is sent', async () => {
  const badge = await register()
  expect(badge.pdf).toBeNull()
  expect(await jobOf(badge)).toMatchObject({ state: 'queued', serial: badge.serial, attempts: 0, printerName: 'Cards' })
  const ops = (await desk.station.db.outbox.toArray()).flatMap((row) => row.ops)
  expect(ops.at(-1)).toMatchObject({ kind: 'printJob' })
  expect(printer.sent).toEqual([])
})

it('without a printer a badge becomes a PDF file as before, and no job', async () => {
  await chooseBadgePrinter(desk.station, EVERY_DESIGN, null)
  const badge = await register()
  expect((await badge.pdf)?.ok).toBe(true)
  expect(await desk.station.db.records('printJob').count()).toBe(0)
})

it('prints through the system’s queue and says when it is over', async () => {
  printer.next = ok({ spoolId: 'Cards-7' })
  printer.progress = ok({ state: 'printing', trouble: null })
  const badge = await register()
  expect(await advance(badge)).toMatchObject({ state: 'printing', spoolId: 'Cards-7', attempts: 1 })
  expect(await advance(badge)).toMatchObject({ state: 'printing' })
  printer.progress = ok({ state: 'printing', trouble: 'PRINTER_OUT_OF_PAPER' })
  expect(await advance(badge)).toMatchObject({ state: 'printing', trouble: 'PRINTER_OUT_OF_PAPER' })
  printer.progress = ok({ state: 'printed', trouble: null })
  expect(await advance(badge)).toMatchObject({ state: 'printed', trouble: null, printedAt: expect.any(String) })
  expect(printer.sent).toHaveLength(1)
})

it('a printer in trouble gets nothing; the badge waits, says why, and is printed once it can be', async () => {
  printer.trouble = 'PRINTER_OUT_OF_PAPER'
  const badge = await register()
  expect(await advance(badge, 3)).toMatchObject({ state: 'queued', trouble: 'PRINTER_OUT_OF_PAPER', attempts: 0 })
  expect(printer.sent).toEqual([])
  printer.trouble = null
  expect(await advance(badge)).toMatchObject({ state: 'printed', trouble: null, attempts: 1 })
})

it.each(['PRINTER_BROKE_OFF', 'PRINTER_GONE', 'PRINT_SYSTEM_MISSING'] as const)(
  '%s: nothing came out, so it waits and goes again by itself',
  async (code) => {
    printer.next = fail(code)
    const badge = await register()
    expect(await advance(badge)).toMatchObject({ state: 'queued', trouble: code, attempts: 1 })
    printer.next = ok({ spoolId: null })
    expect(await advance(badge)).toMatchObject({ state: 'printed', attempts: 2 })
    expect(new Set(printer.sent).size).toBe(2)
  },
)

it('PRINT_UNSURE: never again by itself; a person says that it came out, or prints again and the reason is kept', async () => {
  printer.next = fail('PRINT_UNSURE')
  const [first, second] = [await register(), await register()]
  for (const badge of [first, second])
    expect(await advance(badge)).toMatchObject({ state: 'failed', trouble: 'PRINT_UNSURE' })
  await confirmPrinted(workplace, desk.writer, await jobOf(first))
  expect(await jobOf(first)).toMatchObject({ state: 'printed', reason: null })
  printer.next = ok({ spoolId: null })
  await printAgain(workplace, desk.writer, await jobOf(second))
  expect(await advance(second)).toMatchObject({ state: 'printed', reason: 'notPrinted', attempts: 2 })
})

it('after a power cut between the send and its outcome nothing is sent again', async () => {
  const badge = await register()
  const job = await jobOf(badge)
  await desk.station.db.records('printJob').put({ ...job, state: 'printing', attempts: 1 })
  expect(await advance(badge)).toMatchObject({ state: 'failed', trouble: 'PRINT_UNSURE' })
  expect(printer.sent).toEqual([])
})

it('after a reload of the window the outcome that main remembers counts', async () => {
  const badge = await register()
  const job = await jobOf(badge)
  await desk.station.db.records('printJob').put({ ...job, state: 'printing', attempts: 1 })
  printer.remembered.set(`${job.id}:1`, ok({ spoolId: 'Cards-9' }))
  expect(await advance(badge)).toMatchObject({ state: 'printing', spoolId: 'Cards-9' })
  expect(printer.sent).toEqual([])
})

it('a printer that is stopped before it began: taken back out of the system’s queue, but only if that is certain', async () => {
  printer.next = ok({ spoolId: 'Cards-7' })
  printer.progress = ok({ state: 'waiting', trouble: 'PRINTER_STOPPED' })
  const [certain, unsure] = [await register(), await register()]
  expect(await advance(certain, 2)).toMatchObject({ state: 'queued', spoolId: null, trouble: 'PRINTER_STOPPED' })
  printer.isWithdrawalCertain = false
  expect(await advance(unsure, 2)).toMatchObject({ state: 'printing', spoolId: 'Cards-7' })
  printer.progress = fail('PRINT_SPOOL_FAILED')
  expect(await advance(unsure)).toMatchObject({ state: 'failed', trouble: 'PRINT_SPOOL_FAILED' })
})

it('a badge that is out of force, or was taken back, is not printed any more', async () => {
  const [lost, mistaken] = [await register(), await register()]
  await issueBadge(workplace, desk.writer, lost.attendeeId, 'lost')
  await undo(desk.station, desk.writer, 'badge.issue', mistaken.undo)
  for (const badge of [lost, mistaken])
    expect(await advance(badge)).toMatchObject({ state: 'cancelled', trouble: 'BADGE_RETIRED' })
  expect(printer.sent).toEqual([])
})

it('one serial is not queued twice, and printed again only with a reason', async () => {
  const badge = await register()
  const again = (reason: 'jammed' | null) => enqueuePrint(desk.station, desk.writer, badge.badgeId, cards, reason)
  expect(await again('jammed')).toEqual(fail('PRINT_ALREADY_QUEUED'))
  await advance(badge)
  expect(await again(null)).toEqual(fail('PRINT_REASON_NEEDED'))
  expect((await again('jammed')).ok).toBe(true)
  const reasons = (await desk.station.db.records('printJob').toArray()).map((job) => job.reason)
  expect(reasons.toSorted()).toEqual(['jammed', null])
})

it('a person and the queue act at once: whoever comes second is told to look again', async () => {
  const badge = await register()
  const seen = await jobOf(badge)
  await advance(badge)
  expect(await cancelJob(workplace, desk.writer, seen)).toEqual(fail('PRINT_MOVED_ON'))
  expect(await moveToPrinter(workplace, desk.writer, seen, cards)).toEqual(fail('PRINT_MOVED_ON'))
  expect(await jobOf(badge)).toMatchObject({ state: 'printed' })
})

it('cancelling says whether a card may have come out', async () => {
  printer.next = ok({ spoolId: 'Cards-7' })
  const [queued, sent] = [await register(), await register()]
  await cancelJob(workplace, desk.writer, await jobOf(queued))
  expect(await jobOf(queued)).toMatchObject({ state: 'cancelled', trouble: null })
  await advance(sent)
  printer.isWithdrawalCertain = false
  await cancelJob(workplace, desk.writer, await jobOf(sent))
  expect(await jobOf(sent)).toMatchObject({ state: 'cancelled', trouble: 'PRINT_UNSURE' })
})

it('serves the whole queue in order, each card once, and nothing of another station', async () => {
  const badges = [await register(), await register(), await register()]
  const foreign = await jobOf(badges[2] ?? (await register()))
  await desk.station.db.records('printJob').put({ ...foreign, replicaId: crypto.randomUUID() })
  const stop = new AbortController()
  const serving = servePrintQueue(workplace, desk.writer, stop.signal, { blockedMs: 5, followMs: 5 })
  const late = await register()
  await expect.poll(async () => (await jobOf(late)).state).toBe('printed')
  stop.abort()
  await serving
  const ids = await Promise.all([badges[0], badges[1], late].map(async (badge) => badge && (await jobOf(badge)).id))
  expect(printer.sent).toEqual(ids.map((id) => `${id}:1`))
  expect((await desk.station.db.records('printJob').get(foreign.id))?.state).toBe('queued')
})

it('a printer that waits holds up no other', async () => {
  printer.trouble = 'PRINTER_OUT_OF_PAPER'
  const waiting = await register()
  await chooseBadgePrinter(desk.station, EVERY_DESIGN, { id: 'pdf', name: 'PDF' })
  const other = await register()
  const stop = new AbortController()
  const serving = servePrintQueue(workplace, desk.writer, stop.signal, { blockedMs: 5, followMs: 5 })
  await expect.poll(async () => (await jobOf(other)).state).toBe('printed')
  stop.abort()
  await serving
  expect(await jobOf(waiting)).toMatchObject({ state: 'queued', trouble: 'PRINTER_OUT_OF_PAPER' })
  expect(desk.pages.map(({ serial }) => serial)).toEqual([other.serial])
})

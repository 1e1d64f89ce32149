import { readSetting } from '#renderer/db/settings.ts'
import { instantNow } from '#renderer/db/station.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { findTarget, type PrintTarget } from '#shared/printing/printer.ts'
import type { PrintJob } from '#shared/records/printJob.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'
import { isInForce } from '../badge/retireBadge.ts'
import { saveBadgePdf } from '../badge/saveBadgePdf.ts'
import { drawCard } from './drawCard.ts'
import { followJob } from './followJob.ts'
import { moveJob } from './moveJob.ts'
import type { PrintBench } from './printBench.ts'

/**
 * Takes one job one step further and says in how many milliseconds the next step is due. Each step reads what the
 * last one saved, so that a step may be the first after a power cut. Never sends what may have been sent before.
 */
export async function advanceJob(bench: PrintBench, job: PrintJob): Promise<number> {
  const { db } = bench.workplace.station
  const target = findTarget(job.printerId, await readSetting(db, 'zebraPrinters'))
  if (job.state === 'printing' && job.spoolId !== null) return followJob(bench, job, job.spoolId, target)
  if (job.state === 'printing') return settle(bench, job, await recall(bench, job, target))
  return target === undefined ? block(bench, job, 'PRINTER_GONE') : sendJob(bench, job, target)
}

async function sendJob(bench: PrintBench, job: PrintJob, target: PrintTarget): Promise<number> {
  const { workplace, writer } = bench
  const { station } = workplace
  // Nobody wants the card any more: its holder got another one, or was registered by mistake.
  const badge = await station.db.records('badge').get(job.badgeId)
  if (badge === undefined || !isInForce(badge)) {
    await moveJob(station, writer, job, { state: 'cancelled', trouble: 'BADGE_RETIRED' })
    return 0
  }
  // Before it is taken: what breaks while it is drawn has sent nothing.
  const card = target.type === 'pdf' ? null : await drawCard(workplace, writer.fairId, job.badgeId)
  if (card?.ok === false) {
    await moveJob(station, writer, job, { state: 'failed', trouble: card.error.code })
    return 0
  }
  const trouble = await findTrouble(workplace, target)
  if (trouble !== null) return block(bench, job, trouble)

  const taking = { state: 'printing', attempts: job.attempts + 1, spoolId: null, trouble: null } as const
  const taken = await moveJob(station, writer, job, taking)
  // A full disk, or somebody cancelled it meanwhile; nothing was sent.
  if (!taken.ok) return bench.pace.blockedMs
  const mine = { ...job, ...taking }
  const sendId = sendIdOf(mine)
  const sent =
    target.type === 'pdf' || card === null
      ? await writeFile(bench, mine)
      : await workplace.platform.call('printers:send', { sendId, target, card: card.value })
  return settle(bench, mine, sent)
}

async function findTrouble({ platform }: BadgeStation, target: PrintTarget): Promise<ErrorCode | null> {
  if (target.type === 'pdf') return null
  const checked = await platform.call('printers:check', { target })
  return checked.ok ? checked.value.trouble : checked.error.code
}

type Sent = Result<{ readonly spoolId: string | null }>

async function writeFile({ workplace, writer }: PrintBench, { badgeId }: PrintJob): Promise<Sent> {
  const saved = await saveBadgePdf(workplace, writer.fairId, badgeId)
  return saved.ok ? ok({ spoolId: null }) : saved
}

const sendIdOf = ({ id, attempts }: PrintJob): string => `${id}:${attempts}`

/**
 * What became of an attempt that nobody here saw the end of. After a restart of the window main still knows; after one
 * of the whole app nobody does, and a person has to look. A file is only written again.
 */
function recall(bench: PrintBench, job: PrintJob, target: PrintTarget | undefined): Promise<Sent> {
  return target?.type === 'pdf'
    ? writeFile(bench, job)
    : bench.workplace.platform.call('printers:recall', { sendId: sendIdOf(job) })
}

async function settle(bench: PrintBench, job: PrintJob, sent: Sent): Promise<number> {
  const { workplace, writer, pace } = bench
  const { station } = workplace
  if (sent.ok) {
    const { spoolId } = sent.value
    const change =
      spoolId === null ? ({ state: 'printed', printedAt: instantNow(station) } as const) : ({ spoolId } as const)
    await moveJob(station, writer, job, change)
    return spoolId === null ? 0 : pace.followMs
  }
  const { code } = sent.error
  if (isSurelyUnsent(code)) {
    await moveJob(station, writer, job, { state: 'queued', trouble: code })
    return pace.blockedMs
  }
  await moveJob(station, writer, job, { state: 'failed', trouble: code === 'UNEXPECTED' ? 'PRINT_UNSURE' : code })
  return 0
}

/** Codes that say that no card can come out of this attempt, so that the next one may begin by itself. */
const isSurelyUnsent = (code: ErrorCode): boolean =>
  code.startsWith('PRINTER_') || code.startsWith('FILE_') || code === 'PRINT_SYSTEM_MISSING'

/** Keeps the job in the queue and says what it waits for. */
async function block({ workplace, writer, pace }: PrintBench, job: PrintJob, trouble: ErrorCode): Promise<number> {
  if (job.trouble !== trouble) await moveJob(workplace.station, writer, job, { trouble })
  return pace.blockedMs
}

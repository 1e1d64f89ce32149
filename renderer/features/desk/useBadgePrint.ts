import { useState } from 'react'
import type { ReprintReason } from '#renderer/components/ReprintDialog.tsx'
import { readPrinterFor } from '#renderer/flows/printing/badgePrinter.ts'
import { enqueuePrint } from '#renderer/flows/printing/enqueuePrint.ts'
import { readJobOfBadge } from '#renderer/flows/printing/readPrintJobs.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { PrintJob } from '#shared/records/printJob.ts'

export interface BadgePrint {
  /** The newest job of the badge; null when it was never to be printed. */
  readonly job: PrintJob | null
  /** Whether this station has a printer for the badge. */
  readonly hasPrinter: boolean
  readonly needsReason: boolean
  readonly isAsking: boolean
  /** Prints, or first asks why when there may be a card already. */
  start(): void
  print(reason: ReprintReason | null): Promise<void>
  stopAsking(): void
}

/** Printing of one badge under the serial that it has. */
export function useBadgePrint(
  badgeId: string | null,
  kind: BadgeKind,
  onFailed: (error: AppError) => void,
): BadgePrint {
  const station = useStation()
  const { fair, writer } = useSession()
  const { db } = station
  const [isAsking, setAsking] = useState(false)
  const live = useLive(
    async () => ({
      job: badgeId === null ? null : await readJobOfBadge(db, badgeId),
      printer: await readPrinterFor(db, fair.id, kind),
    }),
    [db, fair.id, badgeId, kind],
  )
  const { job, printer } = live.state === 'ready' ? live.value : { job: null, printer: null }
  const needsReason = job !== null

  const print = async (reason: ReprintReason | null) => {
    setAsking(false)
    if (badgeId === null || printer === null) return
    const queued = await enqueuePrint(station, writer, badgeId, printer, reason)
    if (!queued.ok) onFailed(queued.error)
  }
  return {
    job,
    hasPrinter: printer !== null,
    needsReason,
    isAsking,
    start: () => (needsReason ? setAsking(true) : void print(null)),
    print,
    stopAsking: () => setAsking(false),
  }
}

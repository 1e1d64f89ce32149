import { type Change, create } from '#renderer/db/change.ts'
import type { Writer } from '#renderer/db/station.ts'
import type { PrintJob } from '#shared/records/printJob.ts'
import type { Printing } from './badgePrinter.ts'

interface CardToPrint {
  readonly badgeId: string
  readonly serial: string
  readonly reason: PrintJob['reason']
}

/** The job that belongs to a new badge, for its commit; none where no printer is chosen. */
export const jobOfBadge = (
  id: string,
  writer: Writer,
  printing: Printing | null,
  badge: Omit<CardToPrint, 'reason'>,
): readonly Change[] => (printing === null ? [] : [newPrintJob(id, writer, printing, { ...badge, reason: null })])

/** A job in this station's queue. */
export const newPrintJob = (
  id: string,
  writer: Writer,
  { printer, replicaId }: Printing,
  { badgeId, serial, reason }: CardToPrint,
): Change =>
  create('printJob', id, {
    badgeId,
    serial,
    staffId: writer.staffId,
    replicaId,
    printerId: printer.id,
    printerName: printer.name,
    state: 'queued',
    attempts: 0,
    spoolId: null,
    trouble: null,
    reason,
    printedAt: null,
  })

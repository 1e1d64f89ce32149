import type { ErrorCode } from '#shared/errors/codes.ts'
import type { IppGroup } from './ippMessage.ts'

/** Keywords of printer-state-reasons (RFC 8011, section 5.4.12; PWG 5100.9), the most helpful first. */
const troubles: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(?:media-jam|jam)/, 'PRINTER_JAMMED'],
  [/^(?:media-empty|media-needed|input-tray-missing)/, 'PRINTER_OUT_OF_PAPER'],
  [/^(?:door-open|cover-open|interlock-open)/, 'PRINTER_OPEN'],
  [/^(?:marker-supply-empty|toner-empty|marker-waste-full|developer-empty)/, 'PRINTER_OUT_OF_INK'],
  [/^(?:output-area-full|output-tray-missing|spool-area-full)/, 'PRINTER_FULL'],
  [/^(?:offline|connecting-to-device|timed-out|shutdown)/, 'PRINTER_UNREACHABLE'],
  [/^(?:paused|moving-to-paused|stopped-partly)/, 'PRINTER_STOPPED'],
]

const STOPPED = 5

/**
 * Why a printer of the system would not print now; null when it would. What it only warns of counts when `isBusy`: it
 * is the likely reason why a job that was begun does not end.
 */
export function printerTrouble(printer: IppGroup, isBusy: boolean): ErrorCode | null {
  const reasons = (printer['printer-state-reasons'] ?? []).map(String)
  const serious = reasons.filter((reason) => isBusy || !/-(?:report|warning)$/.test(reason))
  const known = troubles.find(([pattern]) => serious.some((reason) => pattern.test(reason)))?.[1]
  const isStopped = printer['printer-state']?.[0] === STOPPED
  if (known !== undefined && (isStopped || known !== 'PRINTER_STOPPED')) return known
  if (isStopped) return 'PRINTER_STOPPED'
  return printer['printer-is-accepting-jobs']?.[0] === false ? 'PRINTER_REJECTING' : null
}

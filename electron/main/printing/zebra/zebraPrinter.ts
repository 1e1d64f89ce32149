import type { ErrorCode } from '#shared/errors/codes.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Progress, Sent } from '../systemPrinter.ts'
import type { Label } from './composeLabel.ts'
import { openZebraLink, type ZebraAddress, type ZebraLink } from './zebraLink.ts'

/** By this `follow` knows that the printer can be asked. */
const ASKABLE = 'zebra'

/** Time for a connection that the other side has dropped to say so. */
const GRACE_MS = 200

/** Why the printer would not print now; null also for one that doesn't say. */
export async function checkZebra(address: ZebraAddress): Promise<Result<ErrorCode | null>> {
  const link = await openZebraLink(address)
  if (!link.ok) return link
  const status = await link.value.ask()
  await link.value.close()
  return ok(status?.trouble ?? null)
}

/**
 * Sends one label. A printer burns nothing before the label's end, so the end goes only when the printer has shown that
 * it holds the rest: whatever breaks before is PRINTER_BROKE_OFF and safe to send again, only what breaks after is
 * PRINT_UNSURE. Other errors: PRINTER_UNREACHABLE, PRINTER_REFUSED, and the printer's own trouble.
 */
export async function sendToZebra(address: ZebraAddress, label: Label): Promise<Result<Sent>> {
  const opened = await openZebraLink(address)
  if (!opened.ok) return opened
  const link = opened.value
  try {
    const before = await link.ask()
    if (link.isBroken()) return fail('PRINTER_BROKE_OFF')
    if (before !== undefined && before.trouble !== null) return fail(before.trouble)
    if (!(await link.write(label.head))) return fail('PRINTER_BROKE_OFF')
    if (!(await isHeld(link, before !== undefined))) return fail('PRINTER_BROKE_OFF')
    const isEndWritten = await link.write(label.tail)
    const isTaken = await link.close()
    return isEndWritten && isTaken ? ok({ spoolId: before === undefined ? null : ASKABLE }) : fail('PRINT_UNSURE')
  } finally {
    await link.close()
  }
}

async function isHeld(link: ZebraLink, canAnswer: boolean): Promise<boolean> {
  if (canAnswer) return (await link.ask()) !== undefined
  await new Promise((done) => setTimeout(done, GRACE_MS))
  return !link.isBroken()
}

/** A printer that is out of paper keeps the label and prints it later, so it is never sent again while it can be asked. */
export async function followZebra(address: ZebraAddress): Promise<Result<Progress>> {
  const link = await openZebraLink(address)
  if (!link.ok) return ok({ state: 'printing', trouble: link.error.code })
  const status = await link.value.ask()
  await link.value.close()
  if (status === undefined) return ok({ state: 'printing', trouble: 'PRINTER_UNREACHABLE' })
  const isPrinted = status.trouble === null && status.waiting === 0
  return ok({ state: isPrinted ? 'printed' : 'printing', trouble: status.trouble })
}

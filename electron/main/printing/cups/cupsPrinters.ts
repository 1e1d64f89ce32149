import type { ErrorCode } from '#shared/errors/codes.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { systemPrinterName } from '#shared/printing/printer.ts'
import type { SystemPrinter } from '../systemPrinter.ts'
import { askCups } from './askCups.ts'
import type { IppGroup } from './ippMessage.ts'
import { printerTrouble } from './printerTrouble.ts'

const GET_PRINTER_ATTRIBUTES = 0x000b
/** An operation of CUPS: all queues of this computer. */
const CUPS_GET_PRINTERS = 0x4002

const NOT_FOUND = 0x0406
const FIRST_ERROR = 0x0400

const wanted = ['printer-name', 'printer-info', 'printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs']

export async function listCupsPrinters(): Promise<Result<readonly SystemPrinter[]>> {
  const asked = await askCups('/', { operation: CUPS_GET_PRINTERS, wanted })
  if (!asked.ok) return asked
  // "Not found" is how CUPS says that there are none.
  if (asked.value.status === NOT_FOUND) return ok([])
  if (asked.value.status >= FIRST_ERROR) return fail('PRINT_SYSTEM_MISSING')
  return ok(asked.value.groups.flatMap((group) => describePrinter(group) ?? []))
}

function describePrinter(group: IppGroup): SystemPrinter | undefined {
  const name = systemPrinterName.safeParse(group['printer-name']?.[0])
  if (!name.success) return undefined
  const info = String(group['printer-info']?.[0] ?? '').slice(0, 200)
  return { name: name.data, label: info === '' ? name.data : info, trouble: printerTrouble(group, false) }
}

/** Why the printer would not print now, or null. Errors: PRINTER_GONE, PRINT_SYSTEM_MISSING. */
export async function checkCupsPrinter(name: string, isBusy = false): Promise<Result<ErrorCode | null>> {
  const path = `/printers/${encodeURIComponent(name)}`
  const asked = await askCups(path, {
    operation: GET_PRINTER_ATTRIBUTES,
    target: ['printer-uri', `ipp://localhost${path}`],
    wanted,
  })
  if (!asked.ok) return asked
  const [printer] = asked.value.groups
  if (asked.value.status >= FIRST_ERROR || printer === undefined) return fail('PRINTER_GONE')
  return ok(printerTrouble(printer, isBusy))
}

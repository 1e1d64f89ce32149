import { z } from 'zod'

/**
 * A name in the system's queue. What would read as an option, a path or a control character is no printer's name
 * anywhere; the programs of CUPS get it as one argument.
 */
export const systemPrinterName = z
  .string()
  .min(1)
  .max(127)
  .regex(/^[^-/\\\p{Cc}#?][^/\p{Cc}#?]*$/u)

/** What every page of a document asks of the printer. */
export const printPaper = z.object({
  widthMm: z.number().min(10).max(500),
  heightMm: z.number().min(10).max(500),
  /** Each page is followed by its back. */
  isTwoSided: z.boolean(),
})
export type PrintPaper = Readonly<z.infer<typeof printPaper>>

/** Dots per inch of a Zebra's head. */
const zebraDpi = z.union([z.literal(203), z.literal(300)])

/** A host name, or an address of IPv4 or IPv6; never a scheme, a path or a user. */
export const hostName = z
  .string()
  .min(1)
  .max(253)
  .regex(/^[0-9A-Za-z:][0-9A-Za-z.:_-]*$/)

/** What prints by itself. */
export const printerTarget = z.discriminatedUnion('type', [
  z.object({ type: z.literal('system'), name: systemPrinterName }),
  z.object({ type: z.literal('zebra'), host: hostName, port: z.int().min(1).max(65_535), dpi: zebraDpi }),
])
export type PrinterTarget = z.infer<typeof printerTarget>

/** Where a card can go: the folder of badge files takes part in the queue like a printer. */
export type PrintTarget = PrinterTarget | { readonly type: 'pdf' }

/** A Zebra in the network, as this station remembers it. */
export const zebraPrinter = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  host: hostName,
  port: z.int().min(1).max(65_535),
  dpi: zebraDpi,
})
export type ZebraPrinter = z.infer<typeof zebraPrinter>

/** A printer as it was chosen; the name stays readable when the printer is gone. */
export const chosenPrinter = z.object({ id: z.string().min(1).max(300), name: z.string().trim().min(1).max(200) })
export type ChosenPrinter = z.infer<typeof chosenPrinter>

export const PDF_PRINTER = 'pdf'
export const ZEBRA_PORT = 9100

/** How this station's settings and print jobs name a printer. */
export const systemPrinterId = (name: string): string => `system:${name}`
export const zebraPrinterId = (id: string): string => `zebra:${id}`

/** Where the id leads by this station's settings; undefined for a Zebra that is not in them any more. */
export function findTarget(printerId: string, zebras: readonly ZebraPrinter[]): PrintTarget | undefined {
  if (printerId === PDF_PRINTER) return { type: 'pdf' }
  const zebra = zebras.find((one) => zebraPrinterId(one.id) === printerId)
  if (zebra !== undefined) return { type: 'zebra', host: zebra.host, port: zebra.port, dpi: zebra.dpi }
  const name = printerId.startsWith('system:') ? systemPrinterName.safeParse(printerId.slice(7)) : undefined
  return name?.success === true ? { type: 'system', name: name.data } : undefined
}

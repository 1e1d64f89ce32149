import { printWords } from '#renderer/components/printWords.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { type ChosenPrinter, PDF_PRINTER, systemPrinterId, zebraPrinterId } from '#shared/printing/printer.ts'
import type { Printers } from './usePrinters.ts'

/** Every printer that can be chosen now, and those that were chosen before and are gone. */
export function usePrinterOptions(
  { system, zebras }: Printers,
  chosen: readonly (ChosenPrinter | null)[],
): readonly ChosenPrinter[] {
  const t = useWords(printWords)
  const there = [
    ...(system?.ok === true ? system.value.map(({ name, label }) => ({ id: systemPrinterId(name), name: label })) : []),
    ...zebras.map(({ id, name }) => ({ id: zebraPrinterId(id), name })),
    { id: PDF_PRINTER, name: t('pdfFolder') },
  ]
  const gone = chosen.flatMap((one) => (one !== null && !there.some(({ id }) => id === one.id) ? [one] : []))
  return [...there, ...new Map(gone.map((one) => [one.id, one])).values()]
}

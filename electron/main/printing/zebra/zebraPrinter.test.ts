import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LabelPrinter, openLabelPrinter } from '#tests/fixtures/labelPrinter.ts'
import { readLabels } from '#tests/fixtures/readLabel.ts'
import { toBitmap } from './bitmap.ts'
import { composeLabel } from './composeLabel.ts'
import { checkZebra, followZebra, sendToZebra } from './zebraPrinter.ts'

let printer: LabelPrinter
beforeEach(async () => {
  printer = await openLabelPrinter()
})
afterEach(() => printer.close())

const label = composeLabel(toBitmap(new Uint8Array(720 * 440).fill(255), 720, 440))
const address = () => ({ host: '127.0.0.1', port: printer.port })
const failed = (code: string) => ({ ok: false, error: { code } })
const printed = () => readLabels(printer.received()).length

test('sends one label of the card’s size, and can be asked when it came out', async () => {
  expect(await checkZebra(address())).toEqual({ ok: true, value: null })
  expect(await sendToZebra(address(), label)).toEqual({ ok: true, value: { spoolId: 'zebra' } })
  expect(readLabels(printer.received())).toMatchObject([{ width: 720, height: 440, x: 0, y: 0, copies: 1 }])
  expect(await followZebra(address())).toEqual({ ok: true, value: { state: 'printed', trouble: null } })
})

test('a printer that never answers gets its label too, and nothing more can be learnt of it', async () => {
  printer.mood.isTalkative = false
  expect(await checkZebra(address())).toEqual({ ok: true, value: null })
  expect(await sendToZebra(address(), label)).toEqual({ ok: true, value: { spoolId: null } })
  expect(printed()).toBe(1)
})

test.each([
  ['isOutOfPaper', 'PRINTER_OUT_OF_PAPER'],
  ['isHeadOpen', 'PRINTER_OPEN'],
  ['isPaused', 'PRINTER_PAUSED'],
] as const)('%s: says so, and nothing is sent', async (flag, code) => {
  printer.mood[flag] = true
  expect(await checkZebra(address())).toEqual({ ok: true, value: code })
  expect(await sendToZebra(address(), label)).toEqual(failed(code))
  expect(printer.received()).not.toContain('^XA')
})

test('paper that ends under way: the printer keeps the label, so it waits and is not sent again', async () => {
  await sendToZebra(address(), label)
  printer.mood.isOutOfPaper = true
  expect(await followZebra(address())).toEqual({
    ok: true,
    value: { state: 'printing', trouble: 'PRINTER_OUT_OF_PAPER' },
  })
})

test.each([true, false])(
  'a connection that breaks in the middle has printed nothing (answers: %s)',
  async (isTalkative) => {
    printer.mood.isTalkative = isTalkative
    printer.mood.dropsAt = /\^GFA/
    expect(await sendToZebra(address(), label)).toEqual(failed('PRINTER_BROKE_OFF'))
    expect(printed()).toBe(0)
  },
)

test('a connection that breaks at the end of the label leaves it open whether a card came out', async () => {
  printer.mood.dropsAt = /\^XZ/
  expect(await sendToZebra(address(), label)).toEqual(failed('PRINT_UNSURE'))
})

test('nobody listens, or nobody is there', async () => {
  const gone = address()
  await printer.close()
  expect(await checkZebra(gone)).toEqual(failed('PRINTER_REFUSED'))
  expect(await sendToZebra(gone, label)).toEqual(failed('PRINTER_REFUSED'))
  expect(await followZebra(gone)).toEqual({ ok: true, value: { state: 'printing', trouble: 'PRINTER_REFUSED' } })
  expect(await checkZebra({ host: 'no-such-printer.invalid', port: 9100 })).toEqual(failed('PRINTER_UNREACHABLE'))
})

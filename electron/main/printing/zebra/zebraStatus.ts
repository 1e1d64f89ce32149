import type { ErrorCode } from '#shared/errors/codes.ts'

/** What a printer says of itself when asked ~HS (ZPL II, Host Status Return). */
export interface ZebraStatus {
  readonly trouble: ErrorCode | null
  /** Labels that it has received, or is receiving, and not yet printed. */
  readonly waiting: number
}

const STX = '\u0002'
const ETX = '\u0003'

/** Three strings, each between STX and ETX. Undefined until all are there. */
export function parseStatus(text: string): ZebraStatus | undefined {
  const strings = text.split(STX).flatMap((part) => (part.includes(ETX) ? [part.slice(0, part.indexOf(ETX))] : []))
  const [first = '', second = ''] = strings
  if (strings.length < 3) return undefined
  // aaa,b,c,dddd,eee,f,...: b paper out, c pause, eee formats in the buffer, f buffer full.
  const [, paperOut, pause, , formats, bufferFull] = first.split(',')
  // mmm,n,o,p,q,r,s,t,uuuuuuuu,...: o head up, p ribbon out, u labels left of the batch.
  const [, , headUp, ribbonOut, , , , , labelsLeft] = second.split(',')
  return {
    trouble: firstTrouble([
      [headUp, 'PRINTER_OPEN'],
      [paperOut, 'PRINTER_OUT_OF_PAPER'],
      [ribbonOut, 'PRINTER_OUT_OF_INK'],
      [bufferFull, 'PRINTER_FULL'],
      [pause, 'PRINTER_PAUSED'],
    ]),
    waiting: (Number(formats) || 0) + (Number(labelsLeft) || 0),
  }
}

const firstTrouble = (flags: readonly (readonly [string | undefined, ErrorCode])[]): ErrorCode | null =>
  flags.find(([flag]) => flag === '1')?.[1] ?? null

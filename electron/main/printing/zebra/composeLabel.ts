import type { Bitmap } from './bitmap.ts'
import { compressRows } from './compressRows.ts'

/** A label in two parts: until the second arrives, nothing of it is printed. */
export interface Label {
  readonly head: string
  readonly tail: string
}

/** One card as ZPL II: a label of exactly the bitmap's size, drawn from its upper left corner, once. */
export function composeLabel(bitmap: Bitmap): Label {
  const { width, height, bytesPerRow, bytes } = bitmap
  const data = compressRows(bitmap)
  const graphic = `^GFA,${bytes.length},${bytes.length},${bytesPerRow},${data}`
  return {
    head: `^XA^PW${width}^LL${height}^LH0,0^LS0^LT0^PON^FO0,0${graphic}^FS`,
    tail: '^PQ1,0,1,Y^XZ',
  }
}

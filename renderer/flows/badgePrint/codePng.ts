import { crc32 } from 'hash-wasm'
import type { CodeModules } from '#shared/badgeDesign/fontMetrics.ts'
import { joinBytes } from '#shared/import/joinBytes.ts'
import type { Deflate } from '#shared/pdf/pdfWriter.ts'

/** Large enough to fill a phone's screen without being blurred: 588 pixels for a badge code. */
const PIXELS_PER_MODULE = 12

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A code as a PNG of black and white (ISO/IEC 15948: greyscale, one bit a pixel), its quiet zone included. */
export async function codePng({ side, runs }: CodeModules, deflate: Deflate): Promise<Uint8Array<ArrayBuffer>> {
  const size = side * PIXELS_PER_MODULE
  const rowBytes = 1 + Math.ceil(size / 8)
  // Each row begins with its filter, none; a bit that is set is white.
  const pixels = new Uint8Array(rowBytes * size).fill(0xff)
  for (let row = 0; row < size; row += 1) pixels[row * rowBytes] = 0
  for (const { column, row, length } of runs) {
    for (let y = row * PIXELS_PER_MODULE; y < (row + 1) * PIXELS_PER_MODULE; y += 1) {
      for (let x = column * PIXELS_PER_MODULE; x < (column + length) * PIXELS_PER_MODULE; x += 1) {
        const at = y * rowBytes + 1 + (x >> 3)
        pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7))
      }
    }
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, size)
  view.setUint32(4, size)
  header.set([1, 0, 0, 0, 0], 8)
  return joinBytes([
    SIGNATURE,
    await chunk('IHDR', header),
    await chunk('IDAT', await deflate(pixels)),
    await chunk('IEND', new Uint8Array()),
  ])
}

async function chunk(type: string, content: Uint8Array): Promise<Uint8Array> {
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  bytes.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  )
  bytes.set(content, 8)
  view.setUint32(8 + content.length, Number.parseInt(await crc32(bytes.subarray(4, 8 + content.length)), 16))
  return bytes
}

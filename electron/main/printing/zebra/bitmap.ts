/** One bit a dot, 1 is black, rows padded to whole bytes: what a thermal head burns. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly bytesPerRow: number
  readonly bytes: Uint8Array
}

/** Dots that are darker than this become black. */
const MIDDLE = 128

/** From 8-bit grey, row by row. A threshold and no dithering: dots between the modules of a QR code would spoil it. */
export function toBitmap(grey: Uint8Array, width: number, height: number): Bitmap {
  const bytesPerRow = Math.ceil(width / 8)
  const bytes = new Uint8Array(bytesPerRow * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * bytesPerRow + (x >> 3)
      if ((grey[y * width + x] ?? 255) < MIDDLE) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return { width, height, bytesPerRow, bytes }
}

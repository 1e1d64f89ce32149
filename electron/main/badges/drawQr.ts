import { create } from 'qrcode'

/** Version 6 at level M holds 154 alphanumeric characters; a badge code has at most 153. */
const VERSION = 6
const LEVEL = 'M'

/** ISO/IEC 18004 asks for four light modules around the code. */
const QUIET_ZONE = 4

const MODULE_MM = 0.5

/** Characters of QR alphanumeric mode, which are those of base45 (RFC 9285). */
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/

/** Side of the drawing with its quiet zone, in millimetres: 24.5. */
export const QR_SIDE_MM = (17 + 4 * VERSION + 2 * QUIET_ZONE) * MODULE_MM

/**
 * A badge code as inline SVG, dark modules as one path. The text goes in as it is: spaces belong to it.
 * Undefined when it has other characters or does not fit.
 */
export function drawQr(code: string): string | undefined {
  if (!ALPHANUMERIC.test(code) || code.length > 154) return undefined
  const { modules } = create([{ data: code, mode: 'alphanumeric' }], { version: VERSION, errorCorrectionLevel: LEVEL })
  const side = modules.size + 2 * QUIET_ZONE
  const path: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let start = 0; start < modules.size; start += 1) {
      if (!modules.get(row, start)) continue
      let end = start
      while (end < modules.size && modules.get(row, end)) end += 1
      // Runs rather than single squares: a printer leaves hairlines between squares that only touch.
      path.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${end - start}v1h-${end - start}z`)
      start = end
    }
  }
  return `<svg viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`
}

import { create } from 'qrcode'
import type { CodeModules } from '#shared/badgeDesign/fontMetrics.ts'

/** Version 6 at level M holds 154 alphanumeric characters; a badge code has at most 153. */
const VERSION = 6
const LEVEL = 'M'

/** ISO/IEC 18004 asks for four light modules around the code. */
const QUIET_ZONE = 4

/** Characters of QR alphanumeric mode, which are those of base45 (RFC 9285). */
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/

/**
 * A badge code as dark runs, with its quiet zone. The text goes in as it is: spaces belong to it. Undefined when it has
 * other characters or does not fit.
 */
export function encodeCode(code: string): CodeModules | undefined {
  if (!ALPHANUMERIC.test(code) || code.length > 154) return undefined
  const { modules } = create([{ data: code, mode: 'alphanumeric' }], { version: VERSION, errorCorrectionLevel: LEVEL })
  const runs: { column: number; row: number; length: number }[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let start = 0; start < modules.size; start += 1) {
      if (!modules.get(row, start)) continue
      let end = start
      while (end < modules.size && modules.get(row, end)) end += 1
      runs.push({ column: start + QUIET_ZONE, row: row + QUIET_ZONE, length: end - start })
      start = end
    }
  }
  return { side: modules.size + 2 * QUIET_ZONE, runs }
}

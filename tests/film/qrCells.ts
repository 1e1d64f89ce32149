import { create } from 'qrcode'
import type { CodeCells } from './drawScene.ts'

/** A badge's code as badges carry it: alphanumeric mode, version 6, level M (docs/badge-format.md). */
export function qrCells(text: string): CodeCells {
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], { version: 6, errorCorrectionLevel: 'M' })
  const { size } = modules
  return { width: size, height: size, quiet: 4, isDark: (x, y) => Boolean(modules.get(y, x)) }
}

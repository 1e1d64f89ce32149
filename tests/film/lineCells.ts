import { readFile } from 'node:fs/promises'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import type { CodeCells } from './drawScene.ts'

type Lines = 'Code128' | 'Code39' | 'EAN13'

/** Height of the lines as a share of their width; a student card's are about so. */
const tall = 0.3

/** The lines of a student card. */
export async function lineCells(format: Lines, text: string): Promise<CodeCells> {
  const file = new URL(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'))
  const { buffer } = new Uint8Array(await readFile(file))
  prepareZXingModule({ overrides: { wasmBinary: buffer } })
  const { symbol, error } = await writeBarcode(text, { format })
  if (error !== '') throw new Error(error)
  const { data, width } = symbol
  return { width, height: Math.round(width * tall), quiet: 10, isDark: (x) => data[x] === 0 }
}

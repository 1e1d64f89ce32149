import { readFile } from 'node:fs/promises'
import wasmFile from '@hyzyla/pdfium/pdfium.wasm?asset'
import { openRasteriser, type Rasterise } from './rasterise.ts'

/** From the file that lies with the app. */
export const loadRasteriser = async (): Promise<Rasterise> => openRasteriser(await readFile(wasmFile))

import { PDFiumLibrary } from '@hyzyla/pdfium'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { reportProblem } from '../log/reportProblem.ts'

/** A page in 8-bit grey, row by row. */
export interface GreyPage {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Draws a page of a PDF, the first unless told otherwise, so many dots wide and high; BADGE_RENDER_FAILED when it can't. */
export type Rasterise = (
  pdf: Uint8Array,
  size: { readonly width: number; readonly height: number },
  page?: number,
) => Promise<Result<GreyPage>>

/** PDFium from its compiled code, kept by the caller: making it ready takes longer than drawing a card. */
export async function openRasteriser(wasm: Uint8Array): Promise<Rasterise> {
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer })
  return async (pdf, { width, height }, page = 0) => {
    try {
      const document = await library.loadDocument(pdf)
      try {
        const drawn = await document.getPage(page).render({
          width,
          height,
          colorSpace: 'Gray',
          render: async ({ data }) => data,
        })
        const isWhole = drawn.width === width && drawn.height === height && drawn.data.length === width * height
        return isWhole ? ok({ width, height, grey: drawn.data }) : fail('BADGE_RENDER_FAILED')
      } finally {
        document.destroy()
      }
    } catch (error) {
      reportProblem('rasterise', error)
      return fail('BADGE_RENDER_FAILED')
    }
  }
}

import { type Refusal, refusalBook } from '#shared/tables/refusalSheet.ts'
import { writeStyledBook } from './writeStyledBook.ts'

/**
 * The bytes of an xlsx file that repeats the refused rows with their reasons, to be mended and imported again. It holds
 * what the source held of those rows, whatever that is; call it beside the window.
 */
export const writeRefusalFile = (refusal: Refusal): Promise<Uint8Array<ArrayBuffer>> =>
  writeStyledBook(refusalBook(refusal))

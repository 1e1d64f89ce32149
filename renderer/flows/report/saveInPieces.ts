import { fail, type Result } from '#shared/errors/result.ts'
import type { Platform, ResponseOf } from '#shared/ipc/bridge.ts'

interface SaveOptions {
  readonly folder: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** CANCELLED, with nothing left on the disk, when it aborts before the last piece is written. */
  readonly signal: AbortSignal
}

/** Small enough that the window answers between two of them. */
const pieceBytes = 2 ** 20

/** Saves a large workbook in the documents folder without holding up the window. */
export async function saveInPieces(
  platform: Platform,
  { folder, name, bytes, signal }: SaveOptions,
): Promise<Result<ResponseOf<'files:finishWorkbook'>>> {
  const begun = await platform.call('files:beginWorkbook', { folder, name })
  if (!begun.ok) return begun
  const { fileId } = begun.value
  for (let from = 0; from < bytes.byteLength && !signal.aborted; from += pieceBytes) {
    // A piece of its own: what crosses to the main process is the whole buffer behind a view.
    const appended = await platform.call('files:appendWorkbook', {
      fileId,
      bytes: bytes.slice(from, from + pieceBytes),
    })
    if (!appended.ok) return appended
  }
  if (!signal.aborted) return platform.call('files:finishWorkbook', { fileId })
  await platform.call('files:discardWorkbook', { fileId })
  return fail('CANCELLED')
}

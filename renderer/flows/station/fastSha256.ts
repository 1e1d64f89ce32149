import { createSHA256 } from 'hash-wasm'
import { bytesForDigest } from '#shared/ops/encodeUtf8.ts'
import { pureSha256, type Sha256 } from '#shared/ops/hashOp.ts'

/** Half the time of the pure one as soon as the browser has made it ready; the same digests before and after. */
export function fastSha256(): Sha256 {
  let digest = pureSha256
  const open = async (): Promise<void> => {
    const hasher = await createSHA256()
    digest = (data) =>
      hasher
        .init()
        .update(typeof data === 'string' ? bytesForDigest(data) : data)
        .digest('hex')
  }
  // Without WebAssembly it stays with the pure one.
  void open().catch(() => undefined)
  return (bytes) => digest(bytes)
}

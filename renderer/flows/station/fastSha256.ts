import { createSHA256 } from 'hash-wasm'
import { pureSha256, type Sha256 } from '#shared/ops/hashOp.ts'

/** Half the time of the pure one as soon as the browser has made it ready; the same digests before and after. */
export function fastSha256(): Sha256 {
  let digest = pureSha256
  const open = async (): Promise<void> => {
    const hasher = await createSHA256()
    digest = (bytes) => hasher.init().update(bytes).digest('hex')
  }
  // Without WebAssembly it stays with the pure one.
  void open().catch(() => undefined)
  return (bytes) => digest(bytes)
}

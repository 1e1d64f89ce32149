import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { pureSha256 } from '#shared/ops/hashOp.ts'
import { fastSha256 } from './fastSha256.ts'

it('gives the digests of the pure one, before it is ready and after', async () => {
  const instantiate = vi.spyOn(WebAssembly, 'compile')
  const digest = fastSha256()
  const first = digest(Uint8Array.of(1, 2, 3))
  await vi.waitFor(() => expect(instantiate).toHaveBeenCalled())
  await instantiate.mock.results[0]?.value
  await new Promise((resolve) => setTimeout(resolve))
  expect(digest(Uint8Array.of(1, 2, 3))).toBe(first)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => digest(bytes) === pureSha256(bytes)))
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesForDigest, encodeUtf8 } from './encodeUtf8.ts'

it('puts any text behind any head, however long the one before was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20_000 }), (head, text) => {
      expect([...bytesForDigest(text, head)]).toEqual([...head, ...encodeUtf8(text)])
    }),
  )
})

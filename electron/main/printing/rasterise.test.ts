import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { openRasteriser } from './rasterise.ts'

const wasm = () => readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))

/** A page of 10 x 5 mm whose left half is black. */
const page = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 28.3465 14.1732]/Contents 4 0 R/Resources<<>>>>endobj
4 0 obj<</Length 29>>stream
0 g 0 0 14.17325 14.1732 re f
endstream endobj
trailer<</Root 1 0 R>>`

test('draws a page dot for dot in the size asked for, dark where it is dark', async () => {
  const rasterise = await openRasteriser(await wasm())
  for (const size of [
    { width: 80, height: 40 },
    { width: 118, height: 59 },
  ]) {
    const drawn = await rasterise(new TextEncoder().encode(page), size)
    if (!drawn.ok) throw new Error(drawn.error.code)
    expect(drawn.value).toMatchObject(size)
    const row = drawn.value.grey.subarray(size.width * 3, size.width * 4)
    expect([row[2], row[size.width / 2 - 3], row[size.width / 2 + 3], row.at(-2)]).toEqual([0, 0, 255, 255])
  }
})

test('what is no PDF is an error', async () => {
  const rasterise = await openRasteriser(await wasm())
  expect(await rasterise(new Uint8Array([1, 2, 3]), { width: 8, height: 8 })).toEqual({
    ok: false,
    error: { code: 'BADGE_RENDER_FAILED' },
  })
})

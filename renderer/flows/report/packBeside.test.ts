// @vitest-environment node
import { crc32, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { answerPacking, type PackOrder, packBeside } from './packBeside.ts'
import { packHere } from './packZip.ts'

/** Both ends of a worker in one thread. */
function fakeWorker(): Worker {
  const toPage = new EventTarget()
  const answer = answerPacking(packHere, (data) => {
    setTimeout(() => toPage.dispatchEvent(new MessageEvent('message', { data })))
  })
  return Object.assign(toPage, {
    postMessage: (order: PackOrder) => {
      setTimeout(() => void answer(order).catch(() => toPage.dispatchEvent(new Event('error'))))
    },
  }) as unknown as Worker
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('packing beside', () => {
  it('packs parts that are written in turns, each whole and in its order', async () => {
    const packer = packBeside(fakeWorker())
    const [a, b] = [packer.open('a'), packer.open('b')]
    const chunks = Array.from({ length: 40 }, (_, index) => `${index} `)
    for (const chunk of chunks) {
      await a.write(bytesOf(chunk))
      await b.write(bytesOf(chunk.repeat(100)))
    }
    const parts = await Promise.all([a.finish(), b.finish()])
    const texts = [chunks.join(''), chunks.map((chunk) => chunk.repeat(100)).join('')]
    for (const [index, part] of parts.entries()) {
      const text = inflateRawSync(part.packed).toString()
      expect(text).toBe(texts[index])
      expect([part.size, part.crc]).toEqual([text.length, crc32(bytesOf(text))])
    }
  })

  it('fails, and does not wait for ever, when its worker does', async () => {
    const worker = fakeWorker()
    const part = packBeside(worker).open('a')
    worker.dispatchEvent(new Event('error'))
    await expect(part.finish()).rejects.toThrow('ended')
  })
})

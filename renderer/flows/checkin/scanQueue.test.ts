import { describe, expect, it } from 'vitest'
import { openScanQueue } from './scanQueue.ts'

const soon = () => new Promise<void>((done) => setTimeout(done, 1))

describe('scan queue', () => {
  it('keeps what comes before anyone serves, and the order of what comes during work', async () => {
    const queue = openScanQueue(soon)
    const done: string[] = []
    let open = (): void => undefined
    const finished = new Promise<void>((resolve) => {
      open = resolve
    })
    queue.add('a')
    queue.add('b')
    expect(queue.waiting()).toBe(2)
    queue.serve(async (text) => {
      if (text === 'a') queue.add('c')
      await soon()
      done.push(text)
      if (text === 'c') open()
    })
    await finished
    expect(done).toEqual(['a', 'b', 'c'])
    expect(queue.waiting()).toBe(0)
  })

  it('gives what one server left to the next', async () => {
    const queue = openScanQueue(soon)
    const done: string[] = []
    const stop = queue.serve(async (text) => {
      done.push(`first ${text}`)
      stop()
    })
    queue.add('a')
    queue.add('b')
    await soon()
    await soon()
    await new Promise<void>((resolve) => {
      queue.serve(async (text) => {
        done.push(`second ${text}`)
        resolve()
      })
    })
    expect(done).toEqual(['first a', 'second b'])
  })
})

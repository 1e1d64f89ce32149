import type { Packer, ZipPart } from './packZip.ts'

/** What a packing worker is told, in this order for each part. */
export type PackOrder =
  | { readonly type: 'open'; readonly name: string }
  | { readonly type: 'write'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'finish'; readonly name: string }

export type PackReply =
  | { readonly type: 'written'; readonly name: string }
  | { readonly type: 'finished'; readonly name: string; readonly part: ZipPart }

/** So many chunks may wait for the worker: enough that it is never idle, little enough that memory stays small. */
const maxWaiting = 8

interface Waiting {
  chunks: number
  onWritten: (() => void) | null
  onFinished: ((part: ZipPart) => void) | null
}

/** Packs in a worker beside the one that makes the rows: the two take about as long as each other. */
export function packBeside(worker: Worker): Packer {
  const parts = new Map<string, Waiting>()
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('the packing worker ended')))
  })
  // Whoever waits for a part sees it; before that nobody does.
  failed.catch(() => undefined)
  worker.addEventListener('message', ({ data }: MessageEvent<PackReply>) => {
    const waiting = parts.get(data.name)
    if (waiting === undefined) return
    if (data.type === 'finished') return waiting.onFinished?.(data.part)
    waiting.chunks -= 1
    waiting.onWritten?.()
  })
  const order = (message: PackOrder, transfer: Transferable[] = []) => worker.postMessage(message, transfer)
  return {
    open: (name) => {
      const waiting: Waiting = { chunks: 0, onWritten: null, onFinished: null }
      parts.set(name, waiting)
      order({ type: 'open', name })
      return {
        write: async (bytes) => {
          waiting.chunks += 1
          order({ type: 'write', name, bytes }, [bytes.buffer])
          while (waiting.chunks > maxWaiting) {
            const written = new Promise<void>((resolve) => {
              waiting.onWritten = resolve
            })
            await Promise.race([written, failed])
          }
        },
        finish: () => {
          const finished = new Promise<ZipPart>((resolve) => {
            waiting.onFinished = resolve
          })
          order({ type: 'finish', name })
          return Promise.race([finished, failed])
        },
      }
    },
  }
}

/** The other end: answers the orders of one packBeside. */
export function answerPacking(packer: Packer, post: (reply: PackReply, transfer: Transferable[]) => void) {
  const parts = new Map<string, ReturnType<Packer['open']>>()
  return async (order: PackOrder): Promise<void> => {
    const { name } = order
    if (order.type === 'open') {
      parts.set(name, packer.open(name))
      return
    }
    const part = parts.get(name)
    if (part === undefined) throw new RangeError('the part was never opened')
    if (order.type === 'write') {
      await part.write(order.bytes)
      post({ type: 'written', name }, [])
    } else {
      parts.delete(name)
      const finished = await part.finish()
      post({ type: 'finished', name, part: finished }, [finished.packed.buffer])
    }
  }
}

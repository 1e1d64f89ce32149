import type { BenchPage, ClientPlace, Contents, PushTimes } from '../benchPage.ts'
import type { StepAnswer, StepQuestion } from './answerSteps.ts'

interface PeerWorker {
  ask<T>(step: StepQuestion['step'], argument?: unknown): Promise<T>
}

const clients: PeerWorker[] = []
const at = (client: number): PeerWorker => {
  const found = clients[client]
  if (found === undefined) throw new Error(`no client ${client}`)
  return found
}

const startWorker: Readonly<Record<string, () => Worker>> = {
  pouch: () => new Worker(new URL('pouch.worker.ts', import.meta.url), { type: 'module' }),
  rx: () => new Worker(new URL('rx.worker.ts', import.meta.url), { type: 'module' }),
}

function openWorker(kind: string): PeerWorker {
  const worker = startWorker[kind]?.()
  if (worker === undefined) throw new Error(`no peer ${kind}`)
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastId = 0
  worker.addEventListener('message', ({ data }: MessageEvent<StepAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('error' in data) asked?.reject(new Error(data.error))
    else asked?.resolve(data.value)
  })
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message))
  })
  return {
    ask: <T>(step: StepQuestion['step'], argument: unknown = null) =>
      new Promise<T>((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve: (value) => resolve(value as T), reject })
        worker.postMessage({ id: lastId, step, argument } satisfies StepQuestion)
      }),
  }
}

const page: BenchPage = {
  open: async (places: readonly ClientPlace[]) => {
    const kind = new URLSearchParams(location.search).get('contestant') ?? ''
    for (const place of places) {
      const client = openWorker(kind)
      clients.push(client)
      await client.ask('open', place)
    }
  },
  enrol: () => Promise.reject(new Error('peers enrol nobody')),
  pull: (client) => at(client).ask<number>('pull'),
  edit: (client, edits) => at(client).ask<undefined>('edit', edits),
  push: (client) => at(client).ask<PushTimes>('push'),
  // The shortest way there is: nobody reads before everybody has sent, so nobody reads twice.
  converge: async (count) => {
    const meeting = clients.slice(0, count)
    const began = performance.now()
    await Promise.all(meeting.map((client) => client.ask('send')))
    await Promise.all(meeting.map((client) => client.ask('read')))
    return performance.now() - began
  },
  contents: (client) => at(client).ask<Contents>('contents'),
}
window.bench = page

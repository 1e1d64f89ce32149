import type { BenchPage } from '../benchPage.ts'
import type { BenchRecord } from '../records.ts'
import type { Contestant } from './contestant.ts'
import { type Network, openNetwork } from './countingProxy.ts'
import { type BenchWindow, openWindow } from './openWindow.ts'

/** A contestant ready to begin: its server filled, its network, and a window with clients that have nothing yet. */
export interface Stage {
  readonly network: Network
  readonly window: BenchWindow
  ask<K extends keyof BenchPage>(step: K, ...args: Parameters<BenchPage[K]>): ReturnType<BenchPage[K]>
  close(): Promise<void>
}

export async function openStage(
  contestant: Contestant,
  records: readonly BenchRecord[],
  clients: number,
  fresh: (name: string) => Promise<string>,
): Promise<Stage> {
  const server = await contestant.startServer(await fresh(`server-${clients}`))
  const place = await server.fill(records)
  const network = await openNetwork(server.url, clients)
  const opened = await openWindow(await fresh(`profile-${clients}`), contestant.name)
  const ask: Stage['ask'] = (step, ...args) =>
    // The page's own types stand for what comes back over the wire.
    opened.page.evaluate(([name, values]) => (window.bench[name] as (...all: unknown[]) => unknown)(...values), [
      step,
      args,
    ] as const) as ReturnType<BenchPage[typeof step]>
  await ask(
    'open',
    network.urls.map((url, client) => ({ name: `client-${client}`, url: `${url}${place.path}` })),
  )
  for (let client = 0; client < clients; client += 1) {
    const code = await place.code()
    if (code !== null) await ask('enrol', client, code)
  }
  return {
    network,
    window: opened,
    ask,
    close: async () => {
      await opened.close()
      await network.close()
      await server.end()
    },
  }
}

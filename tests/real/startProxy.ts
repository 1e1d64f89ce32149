import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { type Fault, faults } from './faultProxy.ts'

const heard = z.union([z.object({ port: z.int() }), z.object({ fault: z.enum(faults) })])

/** The fault proxy's process. Restarted it listens at the same port, as faulty as it was. */
export interface RealProxy {
  readonly port: number
  /** How often it did what, over all its lives. */
  readonly done: ReadonlyMap<Fault, number>
  setFaulty(isFaulty: boolean): void
  kill9(): Promise<void>
  start(): Promise<void>
}

interface ProxyOptions {
  readonly targetPort: number
  readonly nextSeed: () => number
}

export async function startProxy({ targetPort, nextSeed }: ProxyOptions): Promise<RealProxy> {
  const done = new Map<Fault, number>()
  const held: { process: ChildProcess; port: number; isFaulty: boolean } = { ...(await launch(0)), isFaulty: false }

  async function launch(port: number) {
    const env = {
      ...process.env,
      PROXY_PORT: String(port),
      PROXY_TARGET: String(targetPort),
      PROXY_SEED: String(nextSeed()),
    }
    const child = fork(join(import.meta.dirname, 'proxy.process.ts'), { env, execArgv: [] })
    const { promise, resolve } = Promise.withResolvers<number>()
    child.on('message', (message) => {
      const said = heard.parse(message)
      if ('port' in said) resolve(said.port)
      else done.set(said.fault, (done.get(said.fault) ?? 0) + 1)
    })
    const ended = once(child, 'exit').then(() => {
      throw new Error('the proxy ended before it listened')
    })
    ended.catch(() => undefined)
    return { process: child, port: await Promise.race([promise, ended]) }
  }

  return {
    port: held.port,
    done,
    setFaulty: (isFaulty) => {
      held.isFaulty = isFaulty
      held.process.send({ isFaulty })
    },
    kill9: async () => {
      const ended = once(held.process, 'exit')
      held.process.kill('SIGKILL')
      await ended
    },
    start: async () => {
      Object.assign(held, await launch(held.port))
      held.process.send({ isFaulty: held.isFaulty })
    },
  }
}

import { Agent, request } from 'node:http'
import { syncRoutes } from '#shared/sync/protocol.ts'
import type { BenchStation } from './benchFair.ts'

/** A push as the wire carries it, made before the clock runs. */
export interface ReadyPush {
  readonly token: string
  readonly body: Buffer
  readonly ops: number
}

export const readyPush = ({ token, author }: BenchStation, ops: number): ReadyPush => ({
  token,
  body: Buffer.from(JSON.stringify(author.push(author.write(ops)))),
  ops,
})

export interface Pushed {
  readonly seconds: number
  readonly ops: number
  /** Of each push, sending to answer. */
  readonly timesMs: readonly number[]
}

/** Sends them all, so many at a time, each on a connection that is kept open. Every op must be accepted. */
export async function pushAll(url: string, pushes: readonly ReadyPush[], atOnce: number): Promise<Pushed> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const timesMs: number[] = []
  const queue = pushes.values()
  const began = performance.now()
  const sender = async () => {
    for (const push of queue) {
      const from = performance.now()
      const answer = await post(agent, `${url}${syncRoutes.push.path}`, push)
      timesMs.push(performance.now() - from)
      const accepted = answer.split('"status":"accepted"').length - 1
      if (accepted !== push.ops)
        throw new Error(`${accepted} of ${push.ops} ops were accepted: ${answer.slice(0, 300)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { seconds, timesMs, ops: pushes.reduce((sum, push) => sum + push.ops, 0) }
}

async function post(agent: Agent, url: string, { token, body }: ReadyPush): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': body.length,
    }
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString()))
      response.on('error', reject)
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

import {
  Agent,
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { SeededRandom } from '#shared/sample/seededRandom.ts'

/** What a bad network between station and server does to one request. */
export const faults = [
  /** The server never hears of it. */
  'dropped',
  /** It waits on the way, then goes through. */
  'delayed',
  /** The server hears half of it. */
  'cutRequest',
  /** The server did it, and nobody is told. */
  'lostAnswer',
  /** The server did it, and half of the answer arrives. */
  'cutAnswer',
  /** The server hears it twice. */
  'repeated',
  /** A gateway in between is too busy. */
  'busy',
  /** The venue's WLAN shows its sign-in page instead. */
  'portal',
] as const
export type Fault = (typeof faults)[number]

interface FaultProxyOptions {
  readonly targetPort: number
  readonly random: SeededRandom
  readonly onFault: (fault: Fault) => void
}

export interface FaultProxy {
  readonly server: Server
  /** Off at first: whoever enrols wants a network that works. */
  setFaulty(isFaulty: boolean): void
}

const faultChance = 0.33
const longestDelayMs = 1500
const portalPage = '<!doctype html><title>Free WLAN</title><p>Please accept the terms.'

/** An HTTP proxy in front of one server. Never closes what it has not harmed: long polls stay open through it. */
export function openFaultProxy({ targetPort, random, onFault }: FaultProxyOptions): FaultProxy {
  const held = { isFaulty: false }
  // A connection that the server's death broke must not be handed to the next request.
  const agent = new Agent({ keepAlive: false })

  const answer = async (asked: IncomingMessage, answering: ServerResponse): Promise<void> => {
    const body = await readAll(asked)
    const fault = held.isFaulty && random.isLucky(faultChance) ? random.pick(faults) : null
    if (fault !== null) onFault(fault)
    const cutAt = random.next()
    if (fault === 'dropped') return void answering.destroy()
    if (fault === 'busy') return void answering.writeHead(503, { 'retry-after': '1' }).end()
    if (fault === 'portal') return void answering.writeHead(200, { 'content-type': 'text/html' }).end(portalPage)
    if (fault === 'delayed') await wait(Math.ceil(cutAt * longestDelayMs))
    if (fault === 'cutRequest') {
      await forward(asked, body.subarray(0, Math.max(1, Math.floor(cutAt * body.length))), answering)
      return void answering.destroy()
    }
    if (fault === 'repeated') await forward(asked, body, answering)
    const got = await forward(asked, body, answering)
    if (got === null || fault === 'lostAnswer') return void answering.destroy()
    // The head promises the whole length.
    answering.writeHead(got.status, got.headers)
    if (fault !== 'cutAnswer') return void answering.end(got.body)
    answering.write(got.body.subarray(0, Math.floor(cutAt * got.body.length)), () => answering.destroy())
  }

  /** Null when there was no answer. A body that is shorter than its head says ends with the connection. */
  const forward = async (asked: IncomingMessage, body: Buffer, asker: ServerResponse): Promise<Got | null> => {
    const { promise, resolve } = Promise.withResolvers<Got | null>()
    const { method = 'GET', url: path = '/', headers } = asked
    const passed = request({ host: '127.0.0.1', port: targetPort, agent, method, path, headers })
    const end = () => passed.destroy()
    asker.once('close', end)
    passed.on('error', () => resolve(null))
    passed.on('response', (got) => {
      readAll(got).then(
        (whole) => resolve({ status: got.statusCode ?? 502, headers: withoutChunks(got.headers, whole), body: whole }),
        () => resolve(null),
      )
    })
    if (body.length === Number(headers['content-length'] ?? body.length)) passed.end(body)
    else passed.write(body, () => passed.destroy())
    const got = await promise
    asker.off('close', end)
    return got
  }

  const server = createServer((asked, answering) => {
    answer(asked, answering).catch(() => answering.destroy())
  })
  return {
    server,
    setFaulty: (isFaulty) => {
      held.isFaulty = isFaulty
    },
  }
}

interface Got {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer
}

/** Headers of the answer as it is sent on: in one piece of known length. */
function withoutChunks(headers: IncomingMessage['headers'], { length }: Buffer): Got['headers'] {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || hopByHop.has(name) ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(kept), 'content-length': String(length) }
}
const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length'])

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) if (Buffer.isBuffer(part)) parts.push(part)
  return Buffer.concat(parts)
}

import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent, request } from 'node:https'
import type { Duplex } from 'node:stream'
import type { TLSSocket } from 'node:tls'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { fingerprintOf, openTls } from './inspectServer.ts'

/** What came back, or why nothing did. */
export type Posted =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'none' }
  /** Another certificate than the one remembered: nothing was sent. */
  | { readonly kind: 'stranger' }

export interface Post {
  /** With the route's path. */
  readonly url: URL
  readonly body: string
  readonly token: string | null
}

/** Longer than a server holds a waiting station. */
const patienceMs = 65_000
const longestAnswer = 32 * 2 ** 20
/** Smaller ones only get longer. */
const packedFrom = 1024
const pack = promisify(gzip)

class Stranger extends Error {}

/** Connections to one server, each checked before a byte of a request goes over it. */
export interface ServerLink {
  post(message: Post): Promise<Posted>
  close(): void
}

/** `fingerprint`: the only certificate that is spoken to; null for one that an authority vouches for. */
export function openServerLink(fingerprint: string | null): ServerLink {
  const plain = new PlainAgent({ keepAlive: true })
  const secure = new Agent({ keepAlive: true })
  secure.createConnection = (options, callback) => {
    const socket = openTls(new URL(`https://${bracketed(String(options.host))}:${options.port ?? 443}`))
    socket.once('error', (error: Error) => callback?.(error, socket))
    socket.once('secureConnect', () => {
      if (isKnown(socket, fingerprint)) return callback?.(null, socket)
      socket.destroy()
      return callback?.(new Stranger(), socket)
    })
    return handedOverLater
  }
  return {
    post: async ({ url, body, token }) => {
      const text = Buffer.from(body, 'utf8')
      const isPacked = text.length >= packedFrom
      const bytes = isPacked ? await pack(text) : text
      const options = {
        method: 'POST',
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          'content-type': 'application/json',
          'content-length': bytes.length,
          ...(isPacked && { 'content-encoding': 'gzip' }),
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
      }
      const { promise, resolve } = Promise.withResolvers<Posted>()
      const asked =
        url.protocol === 'https:'
          ? request(url, { ...options, agent: secure })
          : plainRequest(url, { ...options, agent: plain })
      asked.on('error', (error) => resolve({ kind: error instanceof Stranger ? 'stranger' : 'none' }))
      asked.on('response', (answer) => void readAnswer(answer).then(resolve))
      asked.end(bytes)
      return promise
    },
    close: () => {
      plain.destroy()
      secure.destroy()
    },
  }
}

/** Node waits for the callback when there is no socket yet; its types don't say so for https. */
const handedOverLater: Duplex | null | undefined = undefined

const isKnown = (socket: TLSSocket, fingerprint: string | null): boolean =>
  fingerprint === null ? socket.authorized : fingerprintOf(socket) === fingerprint

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

async function readAnswer(answer: IncomingMessage): Promise<Posted> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of answer) {
      if (!Buffer.isBuffer(part)) continue
      length += part.length
      if (length > longestAnswer) return { kind: 'none' }
      parts.push(part)
    }
  } catch {
    return { kind: 'none' }
  }
  const retryAfterMs = toldWait(answer.headers['retry-after'])
  return { kind: 'answer', status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8'), retryAfterMs }
}

/** RFC 9110: seconds or a date. */
function toldWait(header: string | undefined): number | null {
  if (header === undefined) return null
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}

import { isIP } from 'node:net'
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { ServerCertificate } from '#shared/ipc/syncChannels.ts'

const patienceMs = 10_000

/** The certificate that a server shows; nothing is sent to it. SYNC_OFFLINE when nobody speaks TLS there. */
export function inspectServer(origin: string): Promise<Result<ServerCertificate>> {
  const { promise, resolve } = Promise.withResolvers<Result<ServerCertificate>>()
  const socket = openTls(new URL(origin))
  const end = (outcome: Result<ServerCertificate>): void => {
    resolve(outcome)
    socket.destroy()
  }
  socket.setTimeout(patienceMs, () => end(fail('SYNC_OFFLINE')))
  socket.on('error', () => end(fail('SYNC_OFFLINE')))
  socket.on('secureConnect', () => end(ok(describe(socket))))
  return promise
}

/** Who is there is judged by the caller, before anything is sent. */
export function openTls({ hostname, port }: URL): TLSSocket {
  const host = hostname.replace(/^\[|\]$/g, '')
  const name = isIP(host) === 0 ? { servername: host } : {}
  return connect({ host, port: port === '' ? 443 : Number(port), rejectUnauthorized: false, ...name })
}

export const fingerprintOf = (socket: TLSSocket): string =>
  socket.getPeerCertificate().fingerprint256?.replaceAll(':', '').toLowerCase() ?? ''

function describe(socket: TLSSocket): ServerCertificate {
  const { subject, issuer, valid_to: validTo } = socket.getPeerCertificate()
  return {
    fingerprint: fingerprintOf(socket),
    subject: nameIn(subject),
    issuer: nameIn(issuer),
    validTo: new Date(validTo).toISOString(),
    isTrusted: socket.authorized,
  }
}

const nameIn = (name: PeerCertificate['subject']): string =>
  [name?.CN, name?.O]
    .flatMap((part) => part ?? [])
    .join(', ')
    .slice(0, 300)

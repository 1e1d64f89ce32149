import { existsSync } from 'node:fs'
import { type RequestOptions, request } from 'node:http'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { decodeAnswer, encodeRequest, type IppAnswer, type IppRequest } from './ippMessage.ts'

const PATIENCE_MS = 5000
const MAX_ANSWER_BYTES = 4 * 2 ** 20
const IPP_PORT = 631

/** Where CUPS listens on Linux and macOS. */
const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd']

/** Asks the printing service of this computer; PRINT_SYSTEM_MISSING when it doesn't answer. */
export function askCups(path: string, question: IppRequest): Promise<Result<IppAnswer>> {
  return new Promise((resolve) => {
    const give = (): void => resolve(fail('PRINT_SYSTEM_MISSING'))
    const asking = request({ ...findCups(), method: 'POST', path, headers, timeout: PATIENCE_MS }, (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > MAX_ANSWER_BYTES) asking.destroy()
        else chunks.push(chunk)
      })
      response.on('error', give)
      response.on('close', give)
      response.on('end', () => {
        const answer = response.statusCode === 200 ? decodeAnswer(Buffer.concat(chunks)) : undefined
        if (answer === undefined) give()
        else resolve(ok(answer))
      })
    })
    asking.on('timeout', () => asking.destroy())
    asking.on('error', give)
    asking.on('close', give)
    asking.end(encodeRequest(question))
  })
}

const headers = { 'Content-Type': 'application/ipp', Host: 'localhost' }

/** The server that the programs of CUPS ask too: CUPS_SERVER, else the local one. */
function findCups(): RequestOptions {
  const server = process.env['CUPS_SERVER'] ?? ''
  if (server.startsWith('/')) return { socketPath: server }
  if (server !== '') {
    const { hostname, port } = new URL(`ipp://${server.replace(/\/.*$/, '')}`)
    return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? IPP_PORT : Number(port) }
  }
  const socketPath = SOCKETS.find((path) => existsSync(path))
  return socketPath === undefined ? { host: '127.0.0.1', port: IPP_PORT } : { socketPath }
}

import { connect, type Socket } from 'node:net'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { parseStatus, type ZebraStatus } from './zebraStatus.ts'

export interface ZebraAddress {
  readonly host: string
  readonly port: number
}

/** An open connection to a label printer. */
export interface ZebraLink {
  /** Undefined when it doesn't say in time: many that speak ZPL never do. */
  ask(): Promise<ZebraStatus | undefined>
  /** False when the connection broke before this computer had handed all of it over. */
  write(text: string): Promise<boolean>
  isBroken(): boolean
  /** Says goodbye and waits for the printer's; false when the connection broke instead. */
  close(): Promise<boolean>
}

const CONNECT_MS = 3000
const STATUS_MS = 1500
const WRITE_MS = 10_000
const CLOSE_MS = 3000

/** PRINTER_REFUSED when nothing listens there, PRINTER_UNREACHABLE when there is no answer at all. */
export async function openZebraLink({ host, port }: ZebraAddress): Promise<Result<ZebraLink>> {
  const socket = connect({ host, port })
  socket.setNoDelay(true)
  const opened = await firstOf(socket, { connect: 'open', error: 'refused' }, CONNECT_MS)
  if (opened === 'open') return ok(linkOver(socket))
  socket.destroy()
  return fail(opened === 'refused' && isRefusal(socket) ? 'PRINTER_REFUSED' : 'PRINTER_UNREACHABLE')
}

const isRefusal = ({ errored }: Socket): boolean =>
  errored !== null && 'code' in errored && (errored.code === 'ECONNREFUSED' || errored.code === 'ECONNRESET')

function linkOver(socket: Socket): ZebraLink {
  const held = { text: '', isBroken: false, isClosing: false }
  socket.setEncoding('latin1')
  socket.on('data', (text: string) => {
    held.text = (held.text + text).slice(-2000)
  })
  socket.on('error', () => {
    held.isBroken = true
  })
  // A printer that hangs up first has not taken the label.
  socket.on('end', () => {
    if (!held.isClosing) held.isBroken = true
  })

  return {
    isBroken: () => held.isBroken,
    ask: async () => {
      held.text = ''
      socket.write('~HS')
      const until = performance.now() + STATUS_MS
      while (performance.now() < until && !held.isBroken) {
        const status = parseStatus(held.text)
        if (status !== undefined) return status
        await firstOf(socket, { data: 'more', close: 'over' }, until - performance.now())
      }
      return undefined
    },
    write: async (text) => {
      if (held.isBroken) return false
      const { promise, resolve } = Promise.withResolvers<boolean>()
      const timer = setTimeout(() => resolve(false), WRITE_MS)
      socket.once('close', () => resolve(false))
      socket.write(text, (error) => resolve(error === undefined || error === null))
      const isWritten = await promise
      clearTimeout(timer)
      return isWritten && !held.isBroken
    },
    close: async () => {
      if (socket.destroyed) return !held.isBroken
      held.isClosing = true
      const closing = firstOf(socket, { close: 'closed' }, CLOSE_MS)
      socket.end()
      await closing
      socket.destroy()
      return !held.isBroken
    },
  }
}

/** Which of the events comes first; undefined when none does in time. */
function firstOf<T extends string>(
  socket: Socket,
  names: Readonly<Record<string, T>>,
  patienceMs: number,
): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<T | undefined>()
  const listeners = Object.entries(names).map(([event, name]) => [event, () => resolve(name)] as const)
  const timer = setTimeout(() => resolve(undefined), Math.max(0, patienceMs))
  for (const [event, listener] of listeners) socket.on(event, listener)
  return promise.finally(() => {
    clearTimeout(timer)
    // An error after this must still have a listener, or it would end the app.
    socket.on('error', () => undefined)
    for (const [event, listener] of listeners) socket.off(event, listener)
  })
}

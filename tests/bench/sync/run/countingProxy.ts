import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Stands before a server as the network would: counts what goes through, and can be taken away. */
export interface Network {
  /** An address for each client, as if each were a computer. */
  readonly urls: readonly string[]
  /** Bytes of both directions since the last call, HTTP heads included. */
  takeBytes(): number
  cut(): Promise<void>
  restore(): Promise<void>
}

/** `url`: of the server. Each client comes to it from an address of its own, so that limits for each address apply as in life. */
export async function openNetwork(url: string, clients: number): Promise<Network & { close(): Promise<void> }> {
  const target = new URL(url)
  const held = { bytes: 0 }
  const count = (part: Buffer): void => {
    held.bytes += part.length
  }
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('data', count)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  const open = (client: number): Server =>
    createServer({ noDelay: true }, (incoming) => {
      const localAddress = process.platform === 'linux' ? `127.0.1.${client + 1}` : '127.0.0.1'
      const outgoing = connect({ host: target.hostname, port: Number(target.port), localAddress, noDelay: true })
      keep(incoming).pipe(keep(outgoing)).pipe(incoming)
      incoming.on('close', () => outgoing.destroy())
      outgoing.on('close', () => incoming.destroy())
    })
  const servers = Array.from({ length: clients }, (_, client) => open(client))
  const ports = await Promise.all(servers.map((server) => listen(server, 0)))
  const cut = async (): Promise<void> => {
    const closed = servers.filter((server) => server.listening).map((server) => once(server.close(), 'close'))
    for (const socket of sockets) socket.destroy()
    await Promise.all(closed)
  }
  return {
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    takeBytes: () => {
      const { bytes } = held
      held.bytes = 0
      return bytes
    },
    cut,
    restore: async () => void (await Promise.all(servers.map((server, index) => listen(server, ports[index] ?? 0)))),
    close: cut,
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

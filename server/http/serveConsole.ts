import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** Scripts, styles and pictures only of this server; styles inline because Ant Design makes them. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * The console's built files under `/`. They are read once, so no path of a request ever reaches the disk. A hub has none:
 * then `/` is an address like any other that the server does not know.
 */
export function serveConsole(app: FastifyInstance, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const plain = readFileSync(path)
    const packed = gzipSync(plain)
    const isPage = entry.name === 'index.html'
    const url = isPage ? '/' : path.slice(folder.length).replaceAll('\\', '/')
    app.get(url, { config: { access: { for: 'everyone' } }, schema: { hide: true } }, async (request, reply) => {
      const isPacked = request.headers['accept-encoding']?.includes('gzip') === true
      reply
        .type(type)
        .header('content-security-policy', policy)
        .header('vary', 'accept-encoding')
        // Every file but the page carries the hash of its content in its name.
        .header('cache-control', isPage ? 'no-store' : 'public, max-age=31536000, immutable')
      if (isPacked) reply.header('content-encoding', 'gzip')
      return reply.send(isPacked ? packed : plain)
    })
  }
}

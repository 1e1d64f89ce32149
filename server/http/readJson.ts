import { createGunzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { Refused } from './refused.ts'

/** Deeper JSON than any op or form has; recursion over what passes can't exhaust the stack. */
const deepest = 32

/**
 * JSON only, at most the server's limit of bytes also after unpacking (Fastify counts what comes out of the gunzip and
 * stops it there), not deep, and without `__proto__` or `constructor.prototype` (Fastify's own parser refuses them).
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (isTooDeep(text)) done(new Refused({ code: 'SYNC_MALFORMED' }))
    else void parse(request, text, done)
  })
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const encoding = request.headers['content-encoding']
    if (encoding === undefined || encoding === 'identity') done(null, payload)
    else if (encoding !== 'gzip') done(new Refused({ code: 'SYNC_MALFORMED' }))
    else {
      // The length that was announced is that of the packed body.
      delete request.headers['content-length']
      done(null, payload.pipe(createGunzip()))
    }
  })
}

/** Counts brackets outside strings. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === 0x22) at = endOfString(text, at)
    else if (letter === 0x5b || letter === 0x7b) {
      depth += 1
      if (depth > deepest) return true
    } else if (letter === 0x5d || letter === 0x7d) depth -= 1
  }
  return false
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1
    if (slashes % 2 === 0) return at
  }
  return text.length
}

import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { contentTypeOf } from './contentTypes.ts'
import { securityHeaders } from './responseHeaders.ts'

export const APP_SCHEME = 'app'
const APP_HOST = 'fairdesk'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

interface ServedFile {
  readonly path: string
  readonly contentType: string
}

export type FileList = ReadonlyMap<string, ServedFile>

/**
 * Everything under `directory` that has a known content type, by URL path. The list is fixed from then on: a request
 * picks from it, so no path of a request ever reaches the file system.
 */
export async function listServedFiles(directory: string): Promise<FileList> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = new Map<string, ServedFile>()
  for (const entry of entries) {
    const contentType = contentTypeOf(extname(entry.name))
    if (!entry.isFile() || contentType === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(directory, path).split(sep).join('/')}`, { path, contentType })
  }
  return files
}

/** Answers one app:// request from the list: 200 with the file, else 404, 405 or 403 for another host. */
export async function answerRequest(request: Request, files: FileList): Promise<Response> {
  const url = new URL(request.url)
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return refuse(403)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const file = files.get(url.pathname)
  if (file === undefined) return refuse(404)
  const headers = { ...securityHeaders, 'Content-Type': file.contentType }
  if (request.method === 'HEAD') return new Response(null, { headers })
  return new Response(await readFile(file.path), { headers })
}

const refuse = (status: number): Response => new Response(null, { status, headers: securityHeaders })

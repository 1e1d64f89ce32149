import { z } from 'zod'
import type { StationRole } from '#shared/access/permissions.ts'
import { runServerCommand } from './startServer.ts'

const password = 'correct horse battery'
const coded = z.object({ code: z.string() })
const listed = z.array(z.object({ stationId: z.string(), name: z.string(), missing: z.number().nullable() }))

/** What the office does on the console of a real server. */
export interface Office {
  addFair(name: string): Promise<string>
  /** A one-time code; of no fair for a station that brings its own. */
  codeFor(fairId: string | null, role: StationRole): Promise<string>
  stations(fairId: string): Promise<z.infer<typeof listed>>
  revoke(fairId: string, stationId: string): Promise<void>
  /** Counts the fair anew where its log has grown. */
  numbers(fairId: string): Promise<unknown>
}

/** The account that `openOffice` signs in with. */
export async function addOffice(env: Readonly<Record<string, string>>): Promise<void> {
  const made = await runServerCommand(['account', '--name', 'office'], env, password)
  if (made.code !== 0) throw new Error(made.stderr)
}

export function openOffice(url: string): Office {
  const held = { cookie: '' }
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: held.cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    const [cookie] = answer.headers.getSetCookie()
    if (cookie !== undefined) held.cookie = cookie.split(';')[0] ?? ''
    return text === '' ? null : JSON.parse(text)
  }
  const signedIn = async (method: string, path: string, body?: unknown) => {
    if (held.cookie === '') await ask('POST', '/v1/office/sign-in', { name: 'office', password })
    return ask(method, path, body)
  }
  return {
    addFair: async (name) => {
      const days = { startsOn: '2026-09-12', endsOn: '2026-09-12' }
      const fair = { name, kind: 'comprehensive', region: '', series: null, ...days }
      return z.object({ fairId: z.string() }).parse(await signedIn('POST', '/v1/office/fairs', fair)).fairId
    },
    codeFor: async (fairId, role) => {
      const path = fairId === null ? '/v1/office/codes' : `/v1/office/fairs/${fairId}/codes`
      const body = fairId === null ? { stationName: 'x' } : { role, stationName: 'x' }
      return coded.parse(await signedIn('POST', path, body)).code
    },
    stations: async (fairId) => listed.parse(await signedIn('GET', `/v1/office/fairs/${fairId}/stations`)),
    numbers: async (fairId) => signedIn('GET', `/v1/office/fairs/${fairId}/numbers`),
    revoke: async (fairId, stationId) =>
      void (await signedIn('POST', `/v1/office/fairs/${fairId}/stations/${stationId}/revoke`, {})),
  }
}

import type { LightMyRequestResponse } from 'fastify'
import type { StationRole } from '#shared/access/permissions.ts'
import { errorMeanings } from '#shared/errors/codes.ts'
import { syncRoutes } from '#shared/sync/protocol.ts'
import { someAddress, type TestServer } from './openTestServer.ts'
import { type TestAuthor, testAuthor } from './testOps.ts'

export interface TestStation {
  readonly fairId: string
  readonly stationId: string
  readonly token: string
  readonly author: TestAuthor
  /** A request of the wire format with this station's token. */
  send(path: string, body: unknown): Promise<LightMyRequestResponse>
}

/** A fair made by an officer. */
export async function addTestFair(server: TestServer, name = '春季双选会'): Promise<string> {
  const cookie = await server.cookieOf('officer')
  const fair = {
    name,
    kind: 'comprehensive',
    region: '江苏',
    series: null,
    startsOn: '2026-09-12',
    endsOn: '2026-09-13',
  }
  return (await server.ask(cookie, 'POST', '/v1/office/fairs', fair)).json<{ fairId: string }>().fairId
}

/** Enrols a station as people do: a code from the console, typed at the station. */
export async function enrolTestStation(server: TestServer, fairId: string, role: StationRole): Promise<TestStation> {
  const stationName = `${role} 1`
  const cookie = await server.cookieOf('officer')
  const issued = await server.ask(cookie, 'POST', `/v1/office/fairs/${fairId}/codes`, { role, stationName })
  return openStation(server, fairId, { code: issued.json<{ code: string }>().code, stationName })
}

/** A station that brings a fair of its own. */
export async function bringTestFair(
  server: TestServer,
  { id: fairId, name }: { readonly id: string; readonly name: string },
): Promise<TestStation> {
  const stationName = '主机'
  const issued = await server.ask(await server.cookieOf('officer'), 'POST', '/v1/office/codes', { stationName })
  return openStation(server, fairId, {
    code: issued.json<{ code: string }>().code,
    stationName,
    adopt: { fairId, name },
  })
}

interface Enrolling {
  readonly code: string
  readonly deviceKey: string
  readonly stationName: string
  readonly adopt?: { readonly fairId: string; readonly name: string }
}

/** The request of a station that wants to be one, and whatever the server answers. */
export const askToEnrol = async (server: TestServer, { adopt, ...who }: Enrolling): Promise<LightMyRequestResponse> =>
  server.app.inject({
    method: 'POST',
    url: syncRoutes.enrol.path,
    remoteAddress: someAddress(),
    payload: { type: 'enrol', protocol: 1, ...who, appVersion: '0.1.0', adopt: adopt ?? null },
  })

async function openStation(
  server: TestServer,
  fairId: string,
  how: Omit<Enrolling, 'deviceKey'>,
): Promise<TestStation> {
  const author = testAuthor(fairId, () => server.clock.nowMs)
  const answer = await askToEnrol(server, { ...how, deviceKey: author.deviceKey })
  const { token, stationId } = answer.json<{ token: string; stationId: string }>()
  if (token === undefined) throw new Error(answer.body)
  author.identify(stationId)
  return {
    fairId,
    stationId,
    token,
    author,
    send: async (path, body) =>
      server.app.inject({
        method: 'POST',
        url: path,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

/** The code of a refusal, which must be one that has words. */
export function codeOf(answer: LightMyRequestResponse): string {
  const { error } = answer.json<{ error?: { code: string } }>()
  const code = error?.code ?? `status ${answer.statusCode}`
  if (error !== undefined && !Object.hasOwn(errorMeanings, code)) throw new Error(`no words for ${code}`)
  return code
}

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { errorMeanings } from '#shared/errors/codes.ts'
import { syncRoutes } from '#shared/sync/protocol.ts'
import { startPostgres, type TestPostgres } from '#tests/postgres/startPostgres.ts'
import { addTestFair, codeOf, enrolTestStation, type TestStation } from './enrolTestStation.ts'
import { arbitraryOf, type JsonSchema, jsonSchema, mutated } from './jsonSchemaArbitrary.ts'
import { cheapPasswords, openTestServer, someAddress, type TestServer } from './openTestServer.ts'

/** `npm test` sends 500 requests to each route, `npm run soak` 10,000. */
const tries = process.env['FAIRDESK_SOAK'] === '1' ? 10_000 : 500

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        requestBody: z
          .object({ content: z.object({ 'application/json': z.object({ schema: jsonSchema }) }) })
          .optional(),
        parameters: z.array(z.object({ name: z.string(), in: z.string(), schema: jsonSchema })).optional(),
      }),
    ),
  ),
})
type Document = z.infer<typeof documentSchema>

const held: { postgres?: TestPostgres; server?: TestServer; station?: TestStation; victim?: TestStation } = {}
beforeAll(async () => {
  // PostgreSQL is the stricter one: of types, ranges and characters.
  held.postgres = await startPostgres()
  held.server = await openTestServer({
    database: await held.postgres.createDatabase(),
    passwordCost: cheapPasswords,
  })
  const fairId = await addTestFair(held.server)
  held.station = await enrolTestStation(held.server, fairId, 'organiser')
  held.victim = await enrolTestStation(held.server, fairId, 'gate')
  await held.station.send(syncRoutes.push.path, held.station.author.push(held.station.author.write(5)))
}, 60_000)
afterAll(async () => {
  await held.server?.close()
  await held.postgres?.stop()
})

const serverOf = (): TestServer => {
  if (held.server === undefined) throw new Error('not started')
  return held.server
}
const stationOf = (): TestStation => {
  if (held.station === undefined) throw new Error('not started')
  return held.station
}

async function readDocument(server: TestServer): Promise<Document> {
  return documentSchema.parse(JSON.parse((await server.app.inject('/docs/json')).body))
}

/** Known before the tests are collected: a server only for asking it. */
const asked = await openTestServer()
const document = await readDocument(asked)
await asked.close()
const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, ...operation })),
)

/** A long poll that nothing ends would only hold the test up. */
const patient = (schema: JsonSchema): JsonSchema => {
  const { properties } = schema
  if (properties?.['timeoutMs'] === undefined) return schema
  return { ...schema, properties: { ...properties, timeoutMs: { type: 'integer', minimum: 0, maximum: 5 } } }
}

test('the document has routes of all sides', () => {
  expect(routes.length).toBeGreaterThan(20)
})

test.each(routes)(
  'fuzzed: $method $path never fails and always answers in the one shape',
  async (route) => {
    const { method, path, requestBody, parameters = [] } = route
    const server = serverOf()
    const station = stationOf()
    const ids = [station.fairId, held.victim?.stationId ?? '']
    const body = requestBody?.content['application/json'].schema
    const bodies: fc.Arbitrary<string | undefined> =
      body === undefined
        ? fc.constant(undefined)
        : fc.oneof(
            { weight: 2, arbitrary: arbitraryOf(patient(body), ids).map((value) => JSON.stringify(value)) },
            {
              weight: 6,
              arbitrary: arbitraryOf(patient(body), ids)
                .chain(mutated)
                .map((value) => JSON.stringify(value)),
            },
            { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
          )
    const given = fc.record(
      Object.fromEntries(
        parameters.map(({ name, schema }) => [name, fc.oneof(arbitraryOf(schema, ids), fc.string({ maxLength: 40 }))]),
      ),
      { requiredKeys: parameters.filter((one) => one.in === 'path').map(({ name }) => name) },
    )
    const cookie = await server.signIn('administrator')
    const headers = { cookie, authorization: `Bearer ${station.token}` }
    await fc.assert(
      fc.asyncProperty(bodies, given, async (payload, values) => {
        const query = new URLSearchParams()
        let url = path
        for (const { name, in: where } of parameters) {
          const part: unknown = values[name]
          if (part === undefined) continue
          const value = typeof part === 'string' ? part : JSON.stringify(part)
          if (where === 'path') url = url.replace(`{${name}}`, encodeURIComponent(value))
          else query.set(name, value)
        }
        const answer = await server.app.inject({
          method: z.enum(['GET', 'POST', 'PUT', 'PATCH']).parse(method),
          url: query.size === 0 ? url : `${url}?${query}`,
          headers: payload === undefined ? headers : { ...headers, 'content-type': 'application/json' },
          remoteAddress: someAddress(),
          ...(payload !== undefined && { payload }),
        })
        expect(answer.statusCode).toBeLessThan(500)
        expect(answer.headers['x-request-id']).toBeDefined()
        if (answer.statusCode >= 400) expect(Object.hasOwn(errorMeanings, codeOf(answer))).toBe(true)
      }),
      { numRuns: tries },
    )
  },
  1_800_000,
)

describe('hostile bodies', () => {
  const post = async (payload: string | Buffer, more: Record<string, string> = {}) =>
    serverOf().app.inject({
      method: 'POST',
      url: syncRoutes.push.path,
      headers: { authorization: `Bearer ${stationOf().token}`, 'content-type': 'application/json', ...more },
      payload,
    })
  const push = () => stationOf().author.push(stationOf().author.write(1))

  test('too large, too deep, not JSON, cut off, of another type', async () => {
    const large = await post(JSON.stringify({ ...push(), more: 'x'.repeat(1_200_000) }))
    expect([large.statusCode, codeOf(large)]).toEqual([413, 'SYNC_TOO_LARGE'])
    const whole = JSON.stringify(push())
    const malformed: readonly (string | Buffer)[] = [
      '['.repeat(500_000),
      '{"a":'.repeat(100_000),
      `${'['.repeat(40)}${']'.repeat(40)}`,
      '',
      'null',
      '"push"',
      '[]',
      '{',
      whole.slice(0, -1),
      `${whole}x`,
      Buffer.from([0xff, 0xfe, 0x00]),
    ]
    for (const payload of malformed) {
      const answer = await post(payload)
      expect([answer.statusCode, codeOf(answer)], String(payload).slice(0, 40)).toEqual([400, 'SYNC_MALFORMED'])
    }
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'x'])
      expect((await post(whole, { 'content-type': type })).statusCode).toBeLessThan(500)
    for (const encoding of ['br', 'deflate', 'gzip'])
      expect((await post(whole, { 'content-encoding': encoding })).statusCode).toBe(400)
  })

  test('a push of too many ops, and an op that is too big', async () => {
    const { author } = stationOf()
    expect((await post(JSON.stringify(author.push(author.write(501))))).statusCode).toBe(400)
    const [op] = author.write(1)
    if (op === undefined) throw new Error('no op')
    const big = { ...op, more: 'x'.repeat(17_000) }
    const answer = await post(JSON.stringify(author.push([big])))
    expect(answer.json()).toMatchObject({ verdicts: [{ status: 'rejected', code: 'SYNC_OP_TOO_BIG' }] })
  })

  test('polluting the prototype is refused, and nothing is polluted', async () => {
    const [op] = stationOf().author.write(1)
    const polluting = [
      '{"__proto__":{"isAdministrator":true},"type":"push"}',
      '{"constructor":{"prototype":{"isAdministrator":true}},"type":"push"}',
      JSON.stringify(stationOf().author.push(op === undefined ? [] : [op])).replace(
        '"values":{',
        '"values":{"__proto__":{"isAdministrator":true},',
      ),
    ]
    for (const payload of polluting) {
      const answer = await post(payload)
      expect([answer.statusCode, codeOf(answer)], payload.slice(0, 60)).toEqual([400, 'SYNC_MALFORMED'])
    }
    expect(Reflect.get({}, 'isAdministrator')).toBeUndefined()
  })

  test('an op whose content is deep is an op like another', async () => {
    const { author } = stationOf()
    let deep: unknown = 1
    for (let level = 0; level < 20; level += 1) deep = { deep }
    const [op] = author.write(1)
    if (op === undefined) throw new Error('no op')
    const answer = await post(JSON.stringify(author.push([{ ...op, open: { ...op.open, values: { deep } } }])))
    expect(answer.json()).toMatchObject({ verdicts: [{ status: 'rejected', code: 'SYNC_HASH' }] })
  })
})

import { syncRoutes } from '#shared/sync/protocol.ts'
import { addOffice, openOffice } from '#tests/server/openOffice.ts'
import { startServer } from '#tests/server/startServer.ts'
import { testAuthor } from '#tests/server/testOps.ts'
import type { BenchRecord } from '../records.ts'
import type { Contestant } from './contestant.ts'

const opsAtOnce = 500

/** The central server as `npm run server` starts it: SQLite with synchronous=FULL. */
export const fairDesk: Contestant = {
  name: 'fairDesk',
  startServer: async (folder) => {
    const env = { DATA_FOLDER: folder, REQUESTS_PER_MINUTE: '100000000' }
    await addOffice(env)
    const server = await startServer(env)
    const office = openOffice(server.url)
    return {
      url: server.url,
      process: server.process,
      fill: async (records) => {
        const fairId = await office.addFair('Bench')
        await pushAll(server.url, fairId, await office.codeFor(fairId, 'organiser'), records)
        // What a running server does by itself within 15 s of any push: it brings its records up to its log.
        await office.numbers(fairId)
        return { path: '', code: () => office.codeFor(fairId, 'registrationDesk') }
      },
      end: async () => void (await server.end('SIGTERM')),
    }
  },
}

/** Another station brings them, as an import at the office would. */
async function pushAll(url: string, fairId: string, code: string, records: readonly BenchRecord[]): Promise<void> {
  const post = async <T>(path: string, token: string | null, body: unknown): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json() as Promise<T>
  }
  const author = testAuthor(fairId)
  const { deviceKey } = author
  const enrolling = { type: 'enrol', protocol: 1, code, deviceKey, stationName: 'Office', appVersion: '0', adopt: null }
  const { token, stationId } = await post<{ token: string; stationId: string }>(syncRoutes.enrol.path, null, enrolling)
  author.identify(stationId)
  const createdAt = new Date().toISOString()
  for (let at = 0; at < records.length; at += opsAtOnce) {
    const ops = records
      .slice(at, at + opsAtOnce)
      .map((record) => author.create('attendee', { ...record, fairId, createdAt, source: 'import' }))
    const { verdicts } = await post<{ verdicts: readonly { status: string }[] }>(
      syncRoutes.push.path,
      token,
      author.push(ops),
    )
    if (verdicts.some(({ status }) => status !== 'accepted')) throw new Error('a record was not accepted')
  }
}

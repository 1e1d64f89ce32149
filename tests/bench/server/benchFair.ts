import { randomBytes } from 'node:crypto'
import type { Database, InsertTarget } from '#server/database/database.ts'
import { hashSecret } from '#server/security/secrets.ts'
import { formatStationToken } from '#server/security/stationToken.ts'
import { genesisChain } from '#shared/sync/chain.ts'
import { freshId, type TestAuthor, testAuthor } from '#tests/server/testOps.ts'

/** A station that can push, without the minutes that people need to enrol it. */
export interface BenchStation {
  readonly fairId: string
  readonly token: string
  readonly author: TestAuthor
}

/** Fairs with so many stations each, put straight into the database. */
export async function addBenchFairs(database: Database, fairs: number, stationsEach: number): Promise<BenchStation[]> {
  const all: BenchStation[] = []
  const heads: (string | number | null)[][] = []
  const rows: (string | number | null)[][] = []
  for (let fair = 0; fair < fairs; fair += 1) {
    const fairId = freshId()
    const chain = genesisChain(fairId)
    heads.push([fairId, freshId(), 0, chain, 0, chain])
    for (let index = 0; index < stationsEach; index += 1) {
      const [stationId, secret, author] = [freshId(), randomBytes(32), testAuthor(fairId)]
      author.identify(stationId)
      const expiresAt = Number.MAX_SAFE_INTEGER
      rows.push([fairId, stationId, 'gate', 'gate', hashSecret(secret), author.deviceKey, '1', 0, expiresAt])
      all.push({ fairId, token: formatStationToken({ fairId, stationId, secret }), author })
    }
  }
  await database.insert(headTable, heads)
  await database.insert(stationTable, rows)
  return all
}

const headTable: InsertTarget = {
  table: 'fair_heads',
  columns: {
    fair_id: 'text',
    epoch: 'text',
    seq: 'bigint',
    chain: 'text',
    folded_seq: 'bigint',
    folded_chain: 'text',
  },
}
const stationTable: InsertTarget = {
  table: 'stations',
  columns: {
    fair_id: 'text',
    station_id: 'text',
    name: 'text',
    role: 'text',
    token_hash: 'text',
    public_key: 'text',
    app_version: 'text',
    enrolled_at: 'bigint',
    expires_at: 'bigint',
  },
}

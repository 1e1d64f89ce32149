import { randomBytes } from 'node:crypto'
import type { Database } from '#server/database/database.ts'
import { stations } from '#server/repositories/stations.ts'
import { hashSecret } from '#server/security/secrets.ts'
import { formatStationToken } from '#server/security/stationToken.ts'
import { fairHeads } from '#server/store/fairHeads.ts'
import { freshId, type TestAuthor, testAuthor } from '#tests/server/testOps.ts'

/** A station that can push, without the minutes that people need to enrol it. */
export interface BenchStation {
  readonly token: string
  readonly author: TestAuthor
}

/** Fairs with so many stations each, put straight into the database. */
export async function addBenchFairs(database: Database, fairs: number, stationsEach: number): Promise<BenchStation[]> {
  const all: BenchStation[] = []
  await database.transaction(async (tx) => {
    for (let fair = 0; fair < fairs; fair += 1) {
      const fairId = freshId()
      await fairHeads.add(tx, fairId, freshId())
      for (let index = 0; index < stationsEach; index += 1) {
        const [stationId, secret, author] = [freshId(), randomBytes(32), testAuthor(fairId)]
        author.identify(stationId)
        await stations.add(tx, {
          fair_id: fairId,
          station_id: stationId,
          name: 'gate',
          role: 'gate',
          token_hash: hashSecret(secret),
          public_key: author.deviceKey,
          app_version: '1',
          enrolled_at: 0,
          expires_at: Number.MAX_SAFE_INTEGER,
          revoked_at: null,
          last_contact_at: null,
          backlog: null,
          replicas: null,
          clock_ahead_ms: null,
        })
        all.push({ token: formatStationToken({ fairId, stationId, secret }), author })
      }
    }
  })
  return all
}

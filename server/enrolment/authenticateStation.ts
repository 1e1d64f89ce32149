import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { StationRow } from '../repositories/stations.ts'
import { matchesHash } from '../security/secrets.ts'
import { parseStationToken } from '../security/stationToken.ts'
import type { ServerContext } from '../serverContext.ts'
import type { StationLookUp } from './stationLookUp.ts'

/** Compared with when there is no such station, so that an unknown id takes as long as a wrong secret. */
const nobody = '0'.repeat(64)

/** The station whose token this is. Fair and role come from its row, never from what the request says. */
export async function authenticateStation(
  { now, stationById }: Pick<ServerContext, 'now'> & { readonly stationById: StationLookUp },
  authorization: string | undefined,
): Promise<Result<StationRow>> {
  const bearer = /^Bearer ([A-Za-z0-9_-]+)$/.exec(authorization ?? '')?.[1]
  const token = bearer === undefined ? undefined : parseStationToken(bearer)
  if (token === undefined) return fail('SYNC_TOKEN')
  const station = await stationById(token.fairId, token.stationId)
  const isRight = matchesHash(token.secret, station?.token_hash ?? nobody)
  if (station === undefined || !isRight) return fail('SYNC_TOKEN')
  if (station.revoked_at !== null) return fail('SYNC_REVOKED')
  if (station.expires_at <= now()) return fail('SYNC_TOKEN')
  return ok(station)
}

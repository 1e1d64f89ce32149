import type { RequestOf } from '#shared/sync/protocol.ts'
import { type StationRow, stations } from '../repositories/stations.ts'
import type { ServerContext } from '../serverContext.ts'

/** What the console shows of a station, as the station itself said it. */
export async function noteContact(
  { database, now }: ServerContext,
  station: StationRow,
  hello: RequestOf<'hello'>,
): Promise<void> {
  await stations.contacted(database, station.fair_id, station.station_id, {
    at: now(),
    appVersion: hello.appVersion,
    backlog: hello.backlog,
    replicas: hello.replicas,
    clockAheadMs: hello.sentAt - now(),
  })
}

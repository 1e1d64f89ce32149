import type { FastifyRequest } from 'fastify'
import type { AccountRow } from '../repositories/accounts.ts'
import type { StationRow } from '../repositories/stations.ts'

/** The station that asks, on a route for stations (checkAccess.ts put it there). */
export function stationOf({ station }: FastifyRequest): StationRow {
  if (station === null) throw new Error('this route is not for stations')
  return station
}

/** The person who asks, on a route for the office. */
export function accountOf({ account }: FastifyRequest): AccountRow {
  if (account === null) throw new Error('this route is not for the office')
  return account
}

/** As the audit log names them. */
export const actorOf = (request: FastifyRequest): string => `account:${accountOf(request).account_id}`

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { officeMay } from '#shared/access/officePermissions.ts'
import { authenticateStation } from '../enrolment/authenticateStation.ts'
import { openStationLookUp, type StationLookUp } from '../enrolment/stationLookUp.ts'
import { authenticateAccount } from '../office/authenticateAccount.ts'
import { recordAudit } from '../office/recordAudit.ts'
import type { AccountRow } from '../repositories/accounts.ts'
import type { StationRow } from '../repositories/stations.ts'
import { matchesHash } from '../security/secrets.ts'
import type { ServerContext } from '../serverContext.ts'
import type { Access } from './access.ts'
import { Refused, valueOf } from './refused.ts'
import { sessionCookie } from './sessionCookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on routes for stations. */
    station: StationRow | null
    /** Set on routes for the office. */
    account: AccountRow | null
  }
}

export interface AccessOptions {
  readonly context: ServerContext
  /** SHA-256 of the collector's token; without one, only this machine may read the figures. */
  readonly metricsTokenHash: string | null
}

/** Asked before anything of the request's body is read. A route that doesn't say who may call it stops the start. */
export function checkAccess(app: FastifyInstance, options: AccessOptions): void {
  const stationById = openStationLookUp(options.context.database)
  app.decorateRequest('station', null)
  app.decorateRequest('account', null)
  app.addHook('onRoute', (route) => {
    const access = route.config?.access
    if (access === undefined) throw new Error(`${String(route.method)} ${route.url} says no access`)
    const before = route.onRequest === undefined ? [] : [route.onRequest].flat()
    // After the limit of requests, which was put there before: guessing tokens is limited too.
    route.onRequest = [...before, async (request) => admit(request, access, options, stationById)]
  })
}

async function admit(
  request: FastifyRequest,
  access: Access,
  options: AccessOptions,
  stationById: StationLookUp,
): Promise<void> {
  switch (access.for) {
    case 'everyone':
      return
    case 'station':
      request.station = valueOf(
        await authenticateStation({ now: options.context.now, stationById }, request.headers.authorization),
      )
      return
    case 'metrics':
      return admitCollector(request, options.metricsTokenHash)
    case 'office':
      return admitAccount(request, access, options.context)
  }
}

async function admitAccount(
  request: FastifyRequest,
  { action }: Extract<Access, { for: 'office' }>,
  context: ServerContext,
): Promise<void> {
  const account = valueOf(await authenticateAccount(context, request.cookies[sessionCookie.nameFor(request)]))
  refuseOtherOrigin(request)
  if (action !== null && !officeMay(account.role, action)) {
    const actor = `account:${account.account_id}`
    await recordAudit(context, context.database, { actor, action, outcome: 'ACCESS_OFFICE' })
    throw new Refused({ code: 'ACCESS_OFFICE' })
  }
  request.account = account
}

/** The cookie is SameSite=Strict already; this also stops pages of sibling subdomains. */
function refuseOtherOrigin({ headers, host }: FastifyRequest): void {
  if (headers.origin === undefined) return
  if (URL.canParse(headers.origin) && new URL(headers.origin).host === host) return
  throw new Refused({ code: 'ACCESS_ORIGIN' })
}

function admitCollector({ headers, socket }: FastifyRequest, tokenHash: string | null): void {
  if (tokenHash === null) {
    if (/^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '')) return
  } else if (matchesHash(headers.authorization?.replace(/^Bearer /, '') ?? '', tokenHash)) return
  throw new Refused({ code: 'AUTH_REQUIRED' })
}

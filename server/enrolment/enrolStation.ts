import type { StationRole } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { newId } from '#shared/ops/newId.ts'
import type { SqlRunner } from '../database/database.ts'
import { recordAudit } from '../office/recordAudit.ts'
import { type EnrolmentRow, enrolments } from '../repositories/enrolments.ts'
import { type FairEntry, fairs } from '../repositories/fairs.ts'
import { stations } from '../repositories/stations.ts'
import { readEnrolmentCode } from '../security/enrolmentCode.ts'
import { hashSecret } from '../security/secrets.ts'
import { formatStationToken } from '../security/stationToken.ts'
import type { ServerContext } from '../serverContext.ts'
import { fairHeads } from '../store/fairHeads.ts'
import { today } from './today.ts'

export interface EnrolmentRequest {
  readonly code: string
  /** Public half of the station's Ed25519 key, hex. */
  readonly deviceKey: string
  readonly stationName: string
  readonly appVersion: string
  /** The fair that the station brings with its whole log; null to join the code's. */
  readonly adopt: { readonly fairId: string; readonly name: string } | null
}

export interface EnrolledStation {
  readonly token: string
  readonly stationId: string
  readonly fair: FairEntry
  readonly role: StationRole
}

/** A token outlives any fair's preparation and close-out, but not the laptop's next owner. */
const tokenMs = 366 * 24 * 3_600_000

/**
 * The code counts for one station, whatever happens after it was taken. That one may ask again, and becomes the same
 * station with a fresh token: its answer was lost on the way, or it was told what to do otherwise.
 */
export async function enrolStation(
  context: ServerContext,
  request: EnrolmentRequest,
): Promise<Result<EnrolledStation>> {
  const secret = context.random(32)
  return context.database.transaction(async (tx) => {
    const codeHash = hashSecret(readEnrolmentCode(request.code))
    const enrolment = await enrolments.use(tx, codeHash, request.deviceKey, context.now())
    if (enrolment === undefined) return fail('ENROLMENT_CODE_WRONG')
    if (enrolment.station_id !== null) return enrolAgain(context, tx, enrolment, request.adopt, secret)
    const fair = await fairFor(context, tx, enrolment, request)
    if (!fair.ok) return fair

    const fairId = fair.value.fair_id
    const stationId = newId(context.now(), context.random(16))
    await stations.add(tx, {
      fair_id: fairId,
      station_id: stationId,
      name: request.stationName,
      role: enrolment.role,
      token_hash: hashSecret(secret),
      public_key: request.deviceKey,
      app_version: request.appVersion,
      enrolled_at: context.now(),
      expires_at: context.now() + tokenMs,
      revoked_at: null,
      last_contact_at: null,
      backlog: null,
      replicas: null,
      clock_ahead_ms: null,
    })
    await enrolments.becameStation(tx, codeHash, { fairId, stationId })
    const actor = `station:${stationId}`
    await recordAudit(context, tx, { actor, action: 'station.enrolled', fairId, subject: stationId })
    const token = formatStationToken({ fairId, stationId, secret })
    return ok({ token, stationId, fair: fair.value, role: enrolment.role })
  })
}

async function enrolAgain(
  context: ServerContext,
  tx: SqlRunner,
  enrolment: EnrolmentRow,
  adopt: EnrolmentRequest['adopt'],
  secret: Uint8Array,
): Promise<Result<EnrolledStation>> {
  const { fair_id: fairId, station_id: stationId, role } = enrolment
  if (fairId === null || stationId === null) return fail('ENROLMENT_CODE_WRONG')
  if (!mayBring(adopt, fairId)) return fail('ENROLMENT_CODE_JOINS')
  const fair = await fairs.byId(tx, fairId)
  const isRenewed = fair !== undefined && (await stations.renewToken(tx, fairId, stationId, hashSecret(secret)))
  if (!isRenewed) return fail('ENROLMENT_CODE_WRONG')
  const actor = `station:${stationId}`
  await recordAudit(context, tx, { actor, action: 'station.enrolled', fairId, subject: stationId })
  return ok({ token: formatStationToken({ fairId, stationId, secret }), stationId, fair, role })
}

/** Whoever brings another fair with this code would believe that it is on the server. */
const mayBring = (adopt: EnrolmentRequest['adopt'], fairId: string): boolean =>
  adopt === null || adopt.fairId === fairId

async function fairFor(
  context: ServerContext,
  tx: SqlRunner,
  enrolment: EnrolmentRow,
  { adopt }: EnrolmentRequest,
): Promise<Result<FairEntry>> {
  if (enrolment.fair_id !== null) {
    if (!mayBring(adopt, enrolment.fair_id)) return fail('ENROLMENT_CODE_JOINS')
    const fair = await fairs.byId(tx, enrolment.fair_id)
    if (fair === undefined) return fail('FAIR_UNKNOWN')
    return fair.erased_at === null ? ok(fair) : fail('FAIR_ERASED')
  }
  if (adopt === null) return fail('ENROLMENT_FAIR_MISSING')
  // What else there is to know of the fair stands in its own record, which comes with the log.
  const fair: FairEntry = {
    fair_id: adopt.fairId,
    name: adopt.name,
    kind: 'comprehensive',
    region: '',
    series: null,
    starts_on: today(context.now()),
    ends_on: today(context.now()),
    created_at: context.now(),
    erase_on: null,
    erased_at: null,
  }
  if (!(await fairs.add(tx, fair))) return fail('FAIR_EXISTS')
  await fairHeads.add(tx, fair.fair_id, newId(context.now(), context.random(16)))
  return ok(fair)
}

import type { StationRole } from '#shared/access/permissions.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { recordAudit } from '../office/recordAudit.ts'
import { enrolments } from '../repositories/enrolments.ts'
import { fairs } from '../repositories/fairs.ts'
import { newEnrolmentCode, readEnrolmentCode } from '../security/enrolmentCode.ts'
import { hashSecret } from '../security/secrets.ts'
import type { ServerContext } from '../serverContext.ts'

export interface IssuedCode {
  readonly code: string
  readonly expiresAt: number
}

/** Long enough to walk to the laptop. */
const codeMs = 10 * 60_000

/** A code for one station. Without a fair it is for a station that brings its own, as organiser. */
export async function issueCode(
  context: ServerContext,
  request: { fairId: string | null; role: StationRole; stationName: string; actor: string },
): Promise<Result<IssuedCode>> {
  const { fairId, role, stationName, actor } = request
  const code = newEnrolmentCode(context.random)
  const expiresAt = context.now() + codeMs
  return context.database.transaction(async (tx) => {
    const fair = fairId === null ? undefined : await fairs.byId(tx, fairId)
    if (fairId !== null && fair === undefined) return fail('FAIR_UNKNOWN')
    if (fair !== undefined && fair.erased_at !== null) return fail('FAIR_ERASED')
    await enrolments.add(tx, {
      code_hash: hashSecret(readEnrolmentCode(code)),
      fair_id: fairId,
      role: fairId === null ? 'organiser' : role,
      station_name: stationName,
      created_at: context.now(),
      expires_at: expiresAt,
      used_at: null,
    })
    await recordAudit(context, tx, { actor, action: 'station.enrol', ...(fairId !== null && { fairId }) })
    return ok({ code, expiresAt })
  })
}

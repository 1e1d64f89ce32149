import { readEnrolment } from '#renderer/db/enrolments.ts'
import { readSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import { may } from '#shared/access/permissions.ts'
import type { FairRow } from '#shared/records/fair.ts'
import { readShift } from '../staff/readShift.ts'

/**
 * The fair, if it may be brought to a server: it is on none yet, this is an organiser's station, and an organiser is at
 * work in it. A sample is not for anybody's server.
 */
export async function readAdoptable({ db, nowMs }: Station, fairId: string | null): Promise<FairRow | null> {
  if (fairId === null) return null
  const [fair, enrolment, shift, role] = await Promise.all([
    db.records('fair').get(fairId),
    readEnrolment(db, fairId),
    readShift(db, fairId, nowMs()),
    readSetting(db, 'stationRole'),
  ])
  const isOrganisers = shift?.staff.isOrganiser === true && may(role, 'fair.manage')
  return fair === undefined || fair.isSample || enrolment !== null || !isOrganisers ? null : fair
}

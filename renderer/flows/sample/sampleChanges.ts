import { type Change, create } from '#renderer/db/change.ts'
import { sealPart } from '#renderer/db/sealer.ts'
import { newRecordId, type Station } from '#renderer/db/station.ts'
import type { Attendee } from '#shared/records/attendee.ts'
import type { Badge } from '#shared/records/badge.ts'
import type { RecordBase } from '#shared/records/defineRecord.ts'
import { type RecordKind, recordKinds } from '#shared/records/registry.ts'
import type { SampleFair } from '#shared/sample/buildSampleFair.ts'

export type SignedBadgePart = Pick<Badge, 'keyId' | 'code'>

/** What the main process and this computer add to a sample fair. */
export interface SampleSecrets {
  readonly publicKey: string
  readonly keyId: string
  readonly replicaId: string
  readonly badges: ReadonlyMap<string, SignedBadgePart>
  /** In the order of the staff. */
  readonly sealedPins: readonly string[]
}

export const sampleKinds: readonly RecordKind[] = recordKinds

/** Every record of the sample fair as a change, what is referred to before what refers to it; sensitive values sealed. */
export async function sampleChanges(
  station: Station,
  sample: SampleFair,
  secrets: SampleSecrets,
): Promise<readonly Change[]> {
  const { publicKey, keyId, replicaId } = secrets
  const preparedAt = sample.fair.createdAt
  const staff = sample.staffMembers.map(async (person, index) =>
    create(
      'staffMember',
      person.id,
      own(person),
      await sealPart(station.sealer, person.id, { sealedPin: secrets.sealedPins[index] ?? '' }),
    ),
  )
  return [
    create('fair', sample.fair.id, own(sample.fair)),
    ...(await Promise.all(staff)),
    create('badgeKey', newRecordId(station), { createdAt: preparedAt, keyId, publicKey, replicaId, revokedAt: null }),
    ...sample.venueHalls.map((hall) => create('venueHall', hall.id, own(hall))),
    ...sample.gates.map((gate) => create('gate', gate.id, own(gate))),
    ...sample.enterprises.map((enterprise) => create('enterprise', enterprise.id, own(enterprise))),
    ...sample.booths.map((booth) => create('booth', booth.id, own(booth))),
    ...sample.positions.map((position) => create('position', position.id, own(position))),
    ...sample.universities.map((university) => create('university', university.id, own(university))),
    ...(await Promise.all(sample.attendees.map((attendee) => attendeeChange(station, attendee)))),
    ...sample.badges.flatMap((badge) => {
      const signed = secrets.badges.get(badge.id)
      return signed === undefined ? [] : [create('badge', badge.id, { ...own(badge), ...signed })]
    }),
    ...sample.scans.map((scan) => create('scan', scan.id, own(scan))),
    ...sample.intentions.map((intention) => create('intention', intention.id, own(intention))),
  ]
}

async function attendeeChange(station: Station, { identityNumber, keyGroups, ...open }: Attendee): Promise<Change> {
  const sensitive = {
    ...(identityNumber === null ? {} : { identityNumber }),
    ...(keyGroups === null ? {} : { keyGroups }),
  }
  const hasSensitive = Object.keys(sensitive).length > 0
  return create(
    'attendee',
    open.id,
    own(open),
    hasSensitive ? await sealPart(station.sealer, open.id, sensitive) : null,
  )
}

/** A record without what the commit gives it. */
function own<T extends RecordBase>({
  id: _id,
  fairId: _fairId,
  removedAt: _removedAt,
  ...rest
}: T): Omit<T, 'id' | 'fairId' | 'removedAt'> {
  return rest
}

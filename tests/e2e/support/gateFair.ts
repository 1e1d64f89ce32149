import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import { assembleBadgeCode, encodeBadgePayload } from '#shared/badge/badgeCode.ts'
import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import { type Gate, unlimited } from '#shared/records/gate.ts'

/** Rows as they lie in the database, by table. */
export type SeedRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

export interface SeededBadge {
  readonly name: string
  readonly code: string
  readonly serial: string
  readonly attendeeId: string
}

/** A small fair of today with one gate, somebody at work and people with badges; ready to be written and scanned. */
export interface GateFair {
  readonly fairId: string
  readonly gateId: string
  readonly rows: SeedRows
  readonly badges: readonly SeededBadge[]
  /** A code of the fair's own key that no row knows. */
  makeCode(name: string, kind?: BadgeKind): string
}

interface GateFairOptions {
  readonly people: number
  readonly gate?: Partial<Gate>
  readonly days?: { readonly startsOn: string; readonly endsOn: string }
  readonly kinds?: readonly BadgeKind[]
  /** Further fields of the person at an index. */
  readonly describe?: (index: number) => Readonly<Record<string, unknown>>
}

export function makeGateFair({
  people,
  gate = {},
  days = aroundToday(),
  kinds = ['student'],
  describe = () => ({}),
}: GateFairOptions): GateFair {
  const [fairId, gateId, staffId] = [randomUUID(), randomUUID(), randomUUID()]
  const createdAt = new Date(Date.now() - 3_600_000).toISOString()
  const row = (id: string, set: Readonly<Record<string, unknown>>) => ({
    id,
    fairId,
    createdAt,
    removedAt: null,
    revisions: { created: randomUUID(), changed: {} },
    ...set,
  })
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const keyId = createHash('sha256').update(raw).digest('hex').slice(0, 8)
  const signCode = (serial: string, name: string, kind: BadgeKind): string => {
    const payload = encodeBadgePayload({ keyId, serial, kind, name })
    return assembleBadgeCode(payload, new Uint8Array(sign(null, payload, privateKey)))
  }
  const badges = Array.from({ length: people }, (_, index) => {
    const [serial, name] = [randomBytes(8).toString('hex'), `${surnames[index % surnames.length]}${index + 1}`]
    const kind = kinds[index % kinds.length] ?? 'student'
    return { name, serial, kind, attendeeId: randomUUID(), code: signCode(serial, name, kind) }
  })
  return {
    fairId,
    gateId,
    badges,
    makeCode: (name, kind = 'student') => signCode(randomBytes(8).toString('hex'), name, kind),
    rows: {
      fair: [row(fairId, { ...fairFields, ...days })],
      gate: [
        row(gateId, {
          name: '东门',
          direction: 'in',
          hallId: null,
          allowedKinds: [],
          isAntiPassback: true,
          ...unlimited,
          ...gate,
        }),
      ],
      badgeKey: [
        row(randomUUID(), { keyId, publicKey: raw.toString('hex'), replicaId: randomUUID(), revokedAt: null }),
      ],
      staffMember: [row(staffId, { name: '李工', isOrganiser: true, sealedPin: null })],
      attendee: badges.map(({ attendeeId, name, kind }, index) =>
        row(attendeeId, { ...personFields, name, kind, ...describe(index) }),
      ),
      badge: badges.map(({ attendeeId, serial, code }) =>
        row(randomUUID(), { attendeeId, serial, keyId, code, retiredAt: null, retiredReason: null }),
      ),
      setting: [
        { key: 'session', value: { fairId, staffId, startedAt: new Date().toISOString() } },
        { key: 'stationRole', value: 'organiser' },
        { key: 'gateId', value: gateId },
      ],
    },
  }
}

/** Yesterday to tomorrow by this computer's calendar: a test must not fail at midnight. */
function aroundToday(): { readonly startsOn: string; readonly endsOn: string } {
  return { startsOn: dayAfter(-1), endsOn: dayAfter(1) }
}

export function dayAfter(days: number): string {
  const at = new Date()
  at.setDate(at.getDate() + days)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

const surnames = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周']

const fairFields = {
  name: '2026 春季综合类双选会',
  kind: 'comprehensive',
  organiserName: null,
  venue: null,
  keyFields: [],
  noticeVersion: 1,
  isSample: false,
}

const personFields = {
  gender: null,
  phone: null,
  studentNumber: null,
  universityId: null,
  major: null,
  degree: null,
  graduationYear: null,
  enterpriseId: null,
  title: null,
  identityNumber: null,
  keyGroups: null,
  consent: null,
  mergedInto: null,
  source: 'form',
}

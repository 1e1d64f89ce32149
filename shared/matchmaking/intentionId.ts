import { sha256 } from '@noble/hashes/sha2.js'
import { encodeUtf8 } from '../ops/encodeUtf8.ts'
import { canonicalJson } from '../ops/hashOp.ts'
import type { cooperationKinds } from '../reference/cooperationKinds.ts'
import type { ChoiceId } from '../reference/defineChoices.ts'
import { uuidOfDigest } from './uuidOfDigest.ts'

export type CooperationKind = ChoiceId<typeof cooperationKinds>

/** Who meets whom, about what. The enterprise is always party A, so the order of scanning can't matter. */
export type Pairing = StudentPairing | UniversityPairing

export interface StudentPairing {
  readonly fairId: string
  readonly enterpriseId: string
  readonly attendeeId: string
  readonly positionId: string | null
}

export interface UniversityPairing {
  readonly fairId: string
  readonly enterpriseId: string
  readonly universityId: string
  readonly cooperationKind: CooperationKind
}

export const isStudentPairing = (pairing: Pairing): pairing is StudentPairing => 'attendeeId' in pairing

/**
 * The id of the intention of a pair: UUIDv8 from SHA-256 of the canonical JSON (RFC 8785) of
 * [fairId, party A, party B, subject], subject being the cooperation kind, the position or `none`. Two stations that
 * record the same pair without a network between them write the same record. Never change it: records carry it.
 */
export function intentionId(pairing: Pairing): string {
  const partyB = isStudentPairing(pairing) ? pairing.attendeeId : pairing.universityId
  const subject = isStudentPairing(pairing) ? (pairing.positionId ?? 'none') : pairing.cooperationKind
  const parts = [pairing.fairId, pairing.enterpriseId, partyB, subject]
  return uuidOfDigest(sha256(encodeUtf8(canonicalJson(parts))))
}

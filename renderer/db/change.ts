import type { RecordBase } from '#shared/records/defineRecord.ts'
import type { OpenPartFor, RecordKind } from '#shared/records/registry.ts'
import type { SealedPart } from './sealer.ts'

type Own<K extends RecordKind> = Omit<OpenPartFor<K>, keyof RecordBase>

/** One record to create or change. Sensitive values come sealed (sealer.ts), never in `set`. */
export interface Change {
  readonly kind: RecordKind
  readonly id: string
  readonly mode: 'create' | 'update'
  readonly set: Readonly<Record<string, unknown>>
  readonly sealed: SealedPart | null
  /** By field, the op that this one is written in knowledge of, where it is not the one that set the value. */
  readonly builtOn?: Readonly<Record<string, string>>
}

/** `createdAt` is the instant of the commit unless given; a sample or an import may know an earlier one. */
export const create = <K extends RecordKind>(
  kind: K,
  id: string,
  set: Own<K> & { readonly createdAt?: string },
  sealed: SealedPart | null = null,
): Change => ({ kind, id, mode: 'create', set, sealed })

export const update = <K extends RecordKind>(
  kind: K,
  id: string,
  set: Partial<Own<K>> & { readonly removedAt?: string | null },
  sealed: SealedPart | null = null,
): Change => ({ kind, id, mode: 'update', set, sealed })

import { z } from 'zod'
import type { Words } from '../errors/defineErrors.ts'
import { type Field, instant } from './field.ts'

export type Fields = Readonly<Record<string, Field>>

export interface RecordDefinition<K extends string = string, F extends Fields = Fields> {
  readonly kind: K
  readonly label: Words
  readonly fields: F
  /** Dexie index expressions besides the primary key and, without `lookups`, `fairId`. */
  readonly indexes: readonly string[]
  /**
   * Text fields whose values find their records, for a kind of which tens of thousands come in at once: an index entry
   * costs the storage as much as the record itself, so these values are kept in pages (renderer/db/lookup.ts).
   */
  readonly lookups: readonly string[]
  /** `append`: a fact that is never edited, only followed by another fact. */
  readonly lifecycle: 'editable' | 'append'
  /** Parses a whole record in the clear. Fields of a newer version are kept. */
  readonly schema: z.ZodType<PlainRecord<F>>
}

/** Fields that every record has. */
export interface RecordBase {
  readonly id: string
  readonly fairId: string
  readonly createdAt: string
  /** Set by an undo or a removal; reads leave such records out. */
  readonly removedAt: string | null
}

type ValueOf<F extends Field> = F['isRequired'] extends true ? z.output<F['schema']> : z.output<F['schema']> | null

export type PlainRecord<F extends Fields> = RecordBase & { readonly [K in keyof F]: ValueOf<F[K]> }

/** The record's values in the clear, as commands and forms see them. */
export type RecordOf<D> = D extends RecordDefinition<string, infer F> ? PlainRecord<F> : never

type SensitiveKeys<F extends Fields> = { [K in keyof F]: F[K]['sensitivity'] extends 'sensitive' ? K : never }[keyof F]

/** A value encrypted with the station's data key (AES-256-GCM), hex; the record id and field are its associated data. */
export const sealedValueSchema = z.object({ iv: z.string(), data: z.string() })
export type SealedValue = z.infer<typeof sealedValueSchema>

/** Which op set each field: the one that created the record, unless listed in `changed`. */
export interface RecordRevisions {
  readonly created: string
  readonly changed: Readonly<Record<string, string>>
}

/** The record as it lies in IndexedDB: sensitive values sealed, revisions beside it. */
export type RowOf<D> =
  D extends RecordDefinition<string, infer F>
    ? Omit<PlainRecord<F>, SensitiveKeys<F>> & { readonly [K in SensitiveKeys<F>]: SealedValue | null } & {
        readonly revisions: RecordRevisions
      }
    : never

/** The part of a record that may lie in the clear. */
export type OpenPart<D> = D extends RecordDefinition<string, infer F> ? Omit<PlainRecord<F>, SensitiveKeys<F>> : never

/**
 * The only place where a record's fields are described. Types, indexes, columns, forms, masking and the wire
 * schema are projections of what is said here.
 */
export function defineRecord<const K extends string, const F extends Fields>(
  kind: K,
  definition: {
    label: Words
    fields: F
    indexes?: readonly string[]
    lookups?: readonly (keyof F & string)[]
    lifecycle?: 'editable' | 'append'
  },
): RecordDefinition<K, F> {
  return {
    kind,
    label: definition.label,
    fields: definition.fields,
    indexes: definition.indexes ?? [],
    lookups: definition.lookups ?? [],
    lifecycle: definition.lifecycle ?? 'editable',
    schema: buildSchema(definition.fields),
  }
}

function buildSchema<F extends Fields>(fields: F): z.ZodType<PlainRecord<F>> {
  const shape: Record<string, z.ZodType> = {
    id: z.uuid(),
    fairId: z.uuid(),
    createdAt: instant,
    removedAt: instant.nullable().default(null),
  }
  for (const [key, field] of Object.entries(fields)) {
    shape[key] = field.isRequired ? field.schema : field.schema.nullable().default(null)
  }
  // The loop above is the run-time twin of PlainRecord<F>; a mapped type over zod shapes would say it a second time.
  return z.looseObject(shape) as unknown as z.ZodType<PlainRecord<F>>
}

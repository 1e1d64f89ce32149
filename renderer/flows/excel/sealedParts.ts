import { CommitRefused } from '#renderer/db/commitRefused.ts'
import { type SealedPart, type Sealer, sealPart } from '#renderer/db/sealer.ts'
import type { PlannedCreate, PlannedUpdate } from '#shared/import/planBook.ts'
import type { Values } from '#shared/import/recordValues.ts'
import { canonicalJson } from '#shared/ops/hashOp.ts'
import type { Fields } from '#shared/records/defineRecord.ts'
import { type RecordKind, records } from '#shared/records/registry.ts'

/** What a plan writes into one record. */
export interface Write {
  readonly kind: RecordKind
  readonly id: string
  readonly mode: 'create' | 'update'
  /** References are ids by now; sensitive values in the clear. */
  readonly values: Values
}

export const valuesAfter = (planned: PlannedCreate | PlannedUpdate): Values =>
  'key' in planned
    ? planned.values
    : {
        ...Object.fromEntries(
          planned.changes.map(({ columnId, after }) => [columnId.slice(columnId.indexOf('.') + 1), after]),
        ),
        ...planned.silent,
      }

const sensitiveKeys = new Map<RecordKind, readonly string[]>()

/** The fields of a kind that may lie on the disk only sealed. */
function sensitiveKeysOf(kind: RecordKind): readonly string[] {
  const fields: Fields = records[kind].fields
  const known = sensitiveKeys.get(kind) ?? Object.keys(fields).filter((key) => fields[key]?.sensitivity === 'sensitive')
  sensitiveKeys.set(kind, known)
  return known
}

/** Values in two: what may lie in the clear, and what may not. */
export function splitValues(kind: RecordKind, values: Values): { readonly open: Values; readonly closed: Values } {
  const keys = sensitiveKeysOf(kind)
  const closed = Object.fromEntries(keys.flatMap((key) => (key in values ? [[key, values[key]]] : [])))
  if (Object.keys(closed).length === 0) return { open: values, closed }
  return { open: Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key))), closed }
}

const sealedAtOnce = 200

/**
 * The sealed parts of an import, made before its transaction: awaiting WebCrypto inside would commit it early. A part
 * fits one record and one set of values; what the transaction then decides differently has none.
 */
export class SealedParts {
  readonly #parts = new Map<string, SealedPart>()

  find(id: string, closed: Values): SealedPart | undefined {
    return this.#parts.get(placeOf(id, closed))
  }

  /** Throws CommitRefused with RECORD_FIELD_INVALID {field, kind} for a value that could never be read again. */
  async add(
    writes: readonly Write[],
    sealer: Sealer,
    onSealed: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const wanted = writes
      .map(({ kind, id, values }) => ({ id, closed: checked(kind, splitValues(kind, values).closed) }))
      .filter(({ id, closed }) => Object.keys(closed).length > 0 && this.find(id, closed) === undefined)
    for (let from = 0; from < wanted.length && !signal.aborted; from += sealedAtOnce) {
      const part = wanted.slice(from, from + sealedAtOnce)
      await Promise.all(
        part.map(async ({ id, closed }) =>
          this.#parts.set(placeOf(id, closed), await sealPart(sealer, id, { ...closed })),
        ),
      )
      onSealed(from + part.length, wanted.length)
    }
  }
}

/** Once sealed, a value is out of reach for the check of the whole record in the commit. */
function checked(kind: RecordKind, closed: Values): Values {
  const fields: Fields = records[kind].fields
  for (const [field, value] of Object.entries(closed))
    if (value !== null && fields[field]?.schema.safeParse(value).success !== true)
      throw new CommitRefused({ code: 'RECORD_FIELD_INVALID', details: { field, kind } })
  return closed
}

const placeOf = (id: string, closed: Values): string => `${id} ${canonicalJson(closed)}`

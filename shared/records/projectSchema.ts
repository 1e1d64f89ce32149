import { z } from 'zod'
import { type Fields, type RecordDefinition, type RowOf, sealedValueSchema } from './defineRecord.ts'
import { instant } from './field.ts'

export type ParsedRecord<Row> =
  | { readonly success: true; readonly row: Row }
  /** The fields whose values the definition does not allow, in its order. */
  | { readonly success: false; readonly wrong: readonly string[] }

const revisions = z.object({ created: z.uuid(), changed: z.record(z.string(), z.uuid()) })

/**
 * Parses a record as it lies in IndexedDB: sensitive values are sealed, fields of a newer version are kept. Field by
 * field, because the values of a long list repeat and a field need not read twice what it took once.
 */
export function recordParser<D extends RecordDefinition>(
  definition: D,
): (input: Readonly<Record<string, unknown>>) => ParsedRecord<RowOf<D>> {
  const own: Fields = definition.fields
  const fields = Object.entries(storedFields(own)).map(([key, schema]) => ({
    key,
    parse: remembering(schema, isShared(key, own)),
  }))
  return (input) => {
    const row: Record<string, unknown> = { ...input }
    const wrong: string[] = []
    for (const { key, parse } of fields) {
      const parsed = parse(input[key])
      if (parsed.success) row[key] = parsed.data
      else wrong.push(key)
    }
    if (wrong.length > 0) return { success: false, wrong }
    // As in defineRecord: the loop is the run-time twin of RowOf.
    return { success: true, row: row as unknown as RowOf<D> }
  }
}

function storedFields(fields: Fields): Readonly<Record<string, z.ZodType>> {
  const own = Object.keys(fields).map((key) => [key, storedField(fields, key)] as const)
  return {
    id: z.uuid(),
    fairId: z.uuid(),
    createdAt: instant,
    removedAt: instant.nullable().default(null),
    revisions,
    ...Object.fromEntries(own),
  }
}

function storedField(fields: Fields, key: string): z.ZodType {
  const field = fields[key]
  if (field === undefined) throw new RangeError(`no field ${key}`)
  const stored = field.sensitivity === 'sensitive' ? sealedValueSchema : field.schema
  return field.isRequired ? stored : stored.nullable().default(null)
}

/** Whether many records have the same values there, as columns of choices, places and majors do, and nobody is told by them. */
const isShared = (key: string, own: Fields): boolean =>
  ['fairId', 'createdAt'].includes(key) || (own[key]?.sensitivity === 'public' && own[key].columnWidth !== undefined)

/** More than the different choices, places and majors of a fair; longer texts seldom come twice. */
const remembered = 2000
const longestRemembered = 60

/**
 * Only what is no object, for nobody can change that behind the parser's back; and of a field that tells who somebody is
 * only that it is empty, for this lasts until the app ends.
 */
function remembering(schema: z.ZodType, canShare: boolean): (value: unknown) => z.ZodSafeParseResult<unknown> {
  const known = new Map<unknown, z.ZodSafeParseResult<unknown>>()
  return (value) => {
    if (!canShare && value !== null && value !== undefined) return schema.safeParse(value)
    if (!isSmall(value)) return schema.safeParse(value)
    const before = known.get(value)
    if (before !== undefined) return before
    const parsed = schema.safeParse(value)
    if (parsed.success && known.size < remembered) known.set(value, parsed)
    return parsed
  }
}

const isSmall = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= longestRemembered : value === null || typeof value !== 'object'

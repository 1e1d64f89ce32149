import fc from 'fast-check'
import { z } from 'zod'

/** What the OpenAPI document says of a value, as far as it is used here. */
export type JsonSchema = z.infer<typeof jsonSchema>
const base = z.looseObject({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  required: z.array(z.string()).optional(),
})
export const jsonSchema: z.ZodType<
  z.infer<typeof base> & {
    properties?: Record<string, JsonSchema> | undefined
    items?: JsonSchema | undefined
    prefixItems?: JsonSchema[] | undefined
    anyOf?: JsonSchema[] | undefined
    oneOf?: JsonSchema[] | undefined
  }
> = base.extend({
  get properties() {
    return z.record(z.string(), jsonSchema).optional()
  },
  get items() {
    return jsonSchema.optional()
  },
  get prefixItems() {
    return z.array(jsonSchema).optional()
  },
  get anyOf() {
    return z.array(jsonSchema).optional()
  },
  get oneOf() {
    return z.array(jsonSchema).optional()
  },
})

/** Values that fit the schema nearly always; `ids` are some that exist. */
export function arbitraryOf(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const inner = (one: JsonSchema) => arbitraryOf(one, ids)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map(inner))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'string':
      return stringOf(schema, ids)
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -9, -1e9), max: Math.min(schema.maximum ?? 1e9, 1e9) })
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e9, max: 1e9, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return schema.prefixItems === undefined
        ? fc.array(inner(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) })
        : fc.tuple(...schema.prefixItems.map(inner))
    case 'object': {
      const entries = Object.entries(schema.properties ?? {}).map(([key, one]) => [key, inner(one)] as const)
      return fc.record(Object.fromEntries(entries), { requiredKeys: schema.required ?? [] })
    }
    default:
      return fc.jsonValue()
  }
}

function stringOf({ format, pattern, minLength = 0, maxLength = 30 }: JsonSchema, ids: readonly string[]) {
  if (format === 'uuid') return ids.length === 0 ? fc.uuid() : fc.oneof(fc.uuid(), fc.constantFrom(...ids))
  if (format === 'date') return fc.constantFrom('2026-09-12', '2027-02-28', '2024-02-29')
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 30), unit: 'grapheme' })
}

/** The value with one part of it, somewhere, replaced by something hostile. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value) && value.length > 0)
    return fc.nat(value.length - 1).chain((index) => mutated(value[index]).map((part) => value.with(index, part)))
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    const keys = Object.keys(value)
    const inside = fc
      .constantFrom(...keys)
      .chain((key) => mutated(Reflect.get(value, key)).map((part) => ({ ...value, [key]: part })))
    const without = fc
      .constantFrom(...keys)
      .map((key) => Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)))
    return fc.oneof(
      { weight: 4, arbitrary: inside },
      { weight: 1, arbitrary: without },
      { weight: 1, arbitrary: hostile },
    )
  }
  return hostile
}

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    -1,
    0,
    1e308,
    Number.MAX_SAFE_INTEGER,
    2 ** 63,
    1.5,
    [],
    {},
    '\u0000',
    '\ud800',
    "'; DROP TABLE log; --",
    '../../etc/passwd',
    'x'.repeat(20_000),
    '9999-99-99',
    '00000000-0000-0000-0000-000000000000',
    { $ne: null },
    { toString: 1 },
  ),
)

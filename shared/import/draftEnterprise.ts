import { z } from 'zod'
import { enterprise } from '../records/enterprise.ts'
import { position } from '../records/position.ts'
import type { ParsedRow } from './parseRow.ts'

const own = enterprise.fields
const openValues = z.object({
  name: own.name.schema,
  creditCode: own.creditCode.schema.nullable(),
  industry: own.industry.schema.nullable(),
  keyField: own.keyField.schema.nullable(),
  nature: own.nature.schema.nullable(),
  size: own.size.schema.nullable(),
  isSpecialised: own.isSpecialised.schema.nullable(),
  city: own.city.schema.nullable(),
  contactName: own.contactName.schema.nullable(),
  contactPhone: own.contactPhone.schema.nullable(),
})

const its = position.fields
const positionValues = z.object({
  title: its.title.schema,
  openings: its.openings.schema.nullable(),
  degree: its.degree.schema.nullable(),
  majors: its.majors.schema.nullable(),
  salaryFrom: its.salaryFrom.schema.nullable(),
  salaryTo: its.salaryTo.schema.nullable(),
  city: its.city.schema.nullable(),
})

const draftSchema = z.object({ open: openValues, booths: z.array(z.string()), position: positionValues.nullable() })

/** One row of an enterprise list: the enterprise, its booths, and at most one of its positions. */
export interface EnterpriseDraft extends z.output<typeof draftSchema> {
  readonly row: number
}

/** Turns a row without faults into a draft. A row without a position's title has no position. */
export function draftEnterprise({ row, values }: ParsedRow): EnterpriseDraft {
  const of = (record: string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, values.get(`${record}.${key}`) ?? null]))
  const draft = draftSchema.parse({
    open: of('enterprise', Object.keys(openValues.shape)),
    booths: values.get('booth.number') ?? [],
    position: values.has('position.title') ? of('position', Object.keys(positionValues.shape)) : null,
  })
  return { row, ...draft }
}

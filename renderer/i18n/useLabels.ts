import { useMemo } from 'react'
import type { Field } from '#shared/records/field.ts'
import { type RecordKind, records } from '#shared/records/registry.ts'
import { useLanguage } from './useLanguage.ts'

/** Labels from the record definitions, in the chosen language. */
export interface Labels {
  record(kind: RecordKind): string
  field(field: Field): string
  /** The label of a choice; empty text for null. */
  choice(field: Field, value: string | null): string
}

export function useLabels(): Labels {
  const { words } = useLanguage()
  return useMemo(
    () => ({
      record: (kind) => records[kind].label[words],
      field: (field) => field.label[words],
      choice: (field, value) => (value === null ? '' : (field.choices?.label(value, words) ?? value)),
    }),
    [words],
  )
}

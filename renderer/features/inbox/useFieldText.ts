import { useWords } from '#renderer/i18n/defineWords.ts'
import { useColumnLabels } from '#renderer/i18n/useColumnLabels.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { Fields } from '#shared/records/defineRecord.ts'
import { type RecordKind, records } from '#shared/records/registry.ts'
import { syncInboxWords } from './syncInboxWords.ts'

export interface FieldText {
  label(kind: RecordKind, field: string): string
  value(kind: RecordKind, field: string, value: unknown): string
}

/** Fields and values of any record, as people read them. */
export function useFieldText(): FieldText {
  const t = useWords(syncInboxWords)
  const { words } = useLanguage()
  const columns = useColumnLabels()
  const fieldOf = (kind: RecordKind, field: string) => {
    const fields: Fields = records[kind].fields
    return fields[field]
  }
  return {
    label: (kind, field) => fieldOf(kind, field)?.label[words] ?? field,
    value: (kind, field, value) => {
      // What tells two pictures apart here is only that they are two.
      if (kind === 'attendee' && field === 'photo' && typeof value === 'string')
        return t('photo', { mark: value.slice(0, 4).toUpperCase() })
      const choices = fieldOf(kind, field)?.choices
      const text =
        choices !== undefined && typeof value === 'string'
          ? choices.label(value, words)
          : columns.value(`${kind}.${field}`, value)
      if (text !== '') return text
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : t('empty')
    },
  }
}

import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import type { Result } from '#shared/errors/result.ts'
import type { Field } from '#shared/records/field.ts'
import { deskWords } from './words.ts'

interface ParsedItemProps {
  readonly name: string
  readonly field: Field
  readonly isNeeded?: boolean
  /** Decides about what is not empty; by its own standard, in its own words. */
  readonly parse?: (text: string) => Result<unknown>
  readonly children: ReactNode
}

/** A text field that is judged when it is left, not while it is typed. */
export function ParsedItem({ name, field, isNeeded = false, parse, children }: ParsedItemProps) {
  const t = useWords(deskWords)
  const labels = useLabels()
  const errorText = useErrorText()
  const label = labels.field(field)
  const check = async (_rule: unknown, value: unknown): Promise<void> => {
    const text = typeof value === 'string' ? value.trim() : ''
    if (text === '' && isNeeded) throw new Error(t('needed', { field: label }))
    const parsed = text === '' ? undefined : parse?.(text)
    if (parsed?.ok === false) throw new Error(errorText(parsed.error).what)
  }
  return (
    <Form.Item name={name} label={label} required={isNeeded} validateTrigger="onBlur" rules={[{ validator: check }]}>
      {children}
    </Form.Item>
  )
}

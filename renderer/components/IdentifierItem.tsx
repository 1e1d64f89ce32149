import { Form, Input } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { Result } from '#shared/errors/result.ts'
import type { Field } from '#shared/records/field.ts'
import { componentWords } from './words.ts'

interface IdentifierItemProps {
  readonly name: string
  readonly field: Field
  /** The parser of the identifier's standard, shared/identifiers. */
  readonly parse: (text: string) => Result<string>
}

/** A field for an identifier: checked by its standard while it is typed, with the standard's own reason. */
export function IdentifierItem({ name, field, parse }: IdentifierItemProps) {
  const t = useWords(componentWords)
  const errorText = useErrorText()
  const { words } = useLanguage()
  const label = field.label[words]
  const check = async (value: unknown): Promise<void> => {
    const text = typeof value === 'string' ? value.trim() : ''
    if (text === '') {
      if (field.isRequired) throw new Error(t('required', { field: label }))
      return
    }
    const parsed = parse(text)
    if (!parsed.ok) throw new Error(errorText(parsed.error).what)
  }
  return (
    <Form.Item
      name={name}
      label={label}
      required={field.isRequired}
      validateDebounce={400}
      rules={[{ validator: (_rule, value) => check(value) }]}
    >
      <Input autoComplete="off" spellCheck={false} maxLength={40} />
    </Form.Item>
  )
}

import { DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { Field } from '#shared/records/field.ts'
import { useClearing } from './useClearing.tsx'
import { componentWords } from './words.ts'

interface FieldItemProps {
  /** Key of the field in its record. */
  readonly name: string
  readonly field: Field
  /** For `reference` fields: the records to choose from. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly isFirst?: boolean
  /** Replaces the control that the field's kind asks for. */
  readonly control?: ReactNode
}

/** One form field as its record definition describes it: label, control, required mark and rule. Empty is null. */
export function FieldItem({ name, field, options, isFirst = false, control }: FieldItemProps) {
  const t = useWords(componentWords)
  const { words } = useLanguage()
  const label = field.label[words]
  return (
    <Form.Item
      name={name}
      label={label}
      required={isAsked(field)}
      {...(field.input === 'flag' ? { valuePropName: 'checked' } : {})}
      {...(field.input === 'date'
        ? {
            getValueProps: (value: unknown) => ({ value: typeof value === 'string' ? dayjs(value) : null }),
            normalize: toDay,
          }
        : {})}
      rules={[
        {
          validator: (_rule, value) =>
            check(field, value, { missing: t('required', { field: label }), invalid: t('invalid', { field: label }) }),
        },
      ]}
    >
      {control ?? <Control field={field} isFirst={isFirst} options={options ?? choiceOptions(field, words)} />}
    </Form.Item>
  )
}

/** antd hands value, onChange and id to the control; they pass through here. */
function Control({
  field,
  isFirst,
  options,
  ...wired
}: {
  readonly field: Field
  readonly isFirst: boolean
  readonly options: readonly { value: string; label: string }[]
}) {
  const clearing = useClearing()
  switch (field.input) {
    case 'multiline':
      return <Input.TextArea rows={3} autoFocus={isFirst} {...wired} />
    case 'number':
      return <InputNumber style={{ width: '100%' }} controls={false} autoFocus={isFirst} {...wired} />
    case 'date':
      return <DatePicker style={{ width: '100%' }} autoFocus={isFirst} {...wired} />
    case 'flag':
      return <Switch {...wired} />
    case 'choice':
    case 'reference':
      return (
        <Select
          allowClear={field.isRequired ? false : clearing}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...options]}
          autoFocus={isFirst}
          {...wired}
        />
      )
    case 'choices':
      return <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={[...options]} {...wired} />
    default:
      return <Input autoFocus={isFirst} {...wired} />
  }
}

const choiceOptions = (field: Field, language: 'zh' | 'en') =>
  (field.choices?.ids ?? []).map((id) => ({ value: id, label: field.choices?.label(id, language) ?? id }))

const toDay = (value: unknown): string | null => (dayjs.isDayjs(value) ? value.format('YYYY-MM-DD') : null)

/** A list may be empty and a switch is always one or the other, so neither is asked for. */
const isAsked = (field: Field): boolean => field.isRequired && field.input !== 'choices' && field.input !== 'flag'

/** Empty text counts as empty; the field's own schema decides about the rest. */
async function check(
  field: Field,
  value: unknown,
  texts: { readonly missing: string; readonly invalid: string },
): Promise<void> {
  const isEmpty = value === undefined || value === null || value === ''
  if (isEmpty && isAsked(field)) throw new Error(texts.missing)
  if (!isEmpty && !field.schema.safeParse(value).success) throw new Error(texts.invalid)
}

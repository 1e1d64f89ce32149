import { Form, Select } from 'antd'
import { useClearing } from '#renderer/components/useClearing.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { badgeWords } from './words.ts'

interface KindFilterProps {
  readonly id: string
  /** Empty: all kinds. */
  readonly value: readonly BadgeKind[]
  readonly onChange: (kinds: readonly BadgeKind[]) => void
}

/** People of some kinds only. */
export function KindFilter({ id, value, onChange }: KindFilterProps) {
  const t = useWords(badgeWords)
  const clearing = useClearing()
  const { words } = useLanguage()
  return (
    <Form.Item label={t('who')} htmlFor={id}>
      <Select
        id={id}
        mode="multiple"
        allowClear={clearing}
        placeholder={t('all')}
        value={[...value]}
        options={attendeeKinds.ids.map((kind) => ({ value: kind, label: attendeeKinds.label(kind, words) }))}
        onChange={onChange}
      />
    </Form.Item>
  )
}

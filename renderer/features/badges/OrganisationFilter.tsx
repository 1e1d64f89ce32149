import { Form, Select } from 'antd'
import { useClearing } from '#renderer/components/useClearing.tsx'
import { readOrganisations } from '#renderer/flows/badgePrint/readOrganisations.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { badgeWords } from './words.ts'

interface OrganisationFilterProps {
  readonly id: string
  readonly value: string | null
  readonly onChange: (organisationId: string | null) => void
}

/** People of one university or enterprise only. */
export function OrganisationFilter({ id, value, onChange }: OrganisationFilterProps) {
  const t = useWords(badgeWords)
  const clearing = useClearing()
  const { db } = useStation()
  const fairId = useSession().fair.id
  const live = useLive(() => readOrganisations(db, fairId), [db, fairId])
  const names = live.state === 'ready' ? live.value : []
  return (
    <Form.Item label={t('onlyOf')} htmlFor={id}>
      <Select
        id={id}
        allowClear={clearing}
        showSearch={{ optionFilterProp: 'label' }}
        loading={live.state === 'loading'}
        placeholder={t('all')}
        value={value}
        options={names.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(chosen) => onChange(chosen ?? null)}
      />
    </Form.Item>
  )
}

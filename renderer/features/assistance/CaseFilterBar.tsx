import { Select } from 'antd'
import { useMemo } from 'react'
import { ListTools } from '#renderer/components/ListTools.tsx'
import type { CaseLine } from '#renderer/flows/assistance/readCases.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { assistanceStatuses } from '#shared/reference/assistanceStatuses.ts'
import { type CaseFilters, isFiltered, noFilters } from './filterCases.ts'
import { assistanceWords } from './words.ts'

interface CaseFilterBarProps {
  readonly cases: readonly CaseLine[]
  readonly filters: CaseFilters
  readonly count: number
  readonly onChange: (filters: CaseFilters) => void
}

export function CaseFilterBar({ cases, filters, count, onChange }: CaseFilterBarProps) {
  const t = useWords(assistanceWords)
  const { words } = useLanguage()
  const statuses = useMemo(() => assistanceStatuses.options(words), [words])
  const people = useMemo(
    () =>
      [...new Set(cases.flatMap(({ record }) => record.responsible ?? []))]
        .toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
        .map((name) => ({ value: name, label: name })),
    [cases],
  )
  return (
    <ListTools
      text={filters.text}
      search={t('search')}
      onText={(text) => onChange({ ...filters, text })}
      isFiltered={isFiltered(filters)}
      clear={t('clear')}
      onClear={() => onChange(noFilters)}
      count={t('count', { count })}
    >
      <Select
        allowClear
        value={filters.status}
        placeholder={t('allStatuses')}
        aria-label={t('allStatuses')}
        options={statuses}
        onChange={(status: string | undefined) => onChange({ ...filters, status: status ?? null })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.responsible}
        placeholder={t('allResponsible')}
        aria-label={t('allResponsible')}
        options={people}
        onChange={(responsible: string | undefined) => onChange({ ...filters, responsible: responsible ?? null })}
      />
    </ListTools>
  )
}

import { Select } from 'antd'
import { useState } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useRecordSearch } from '#renderer/session/useRecordSearch.ts'
import type { Enterprise } from '#shared/records/enterprise.ts'
import { attendeeWords } from './words.ts'

const kinds = ['enterprise'] as const

interface EnterpriseSelectProps {
  /** The one that is chosen now, so that its name can be shown. */
  readonly current: Enterprise | null
  /** From the form, as are id and onChange. */
  readonly value?: string | null
  readonly onChange?: (value: string | undefined) => void
  readonly id?: string
}

/** One of this fair's enterprises, by name or pinyin. */
export function EnterpriseSelect({ current, ...wired }: EnterpriseSelectProps) {
  const t = useWords(attendeeWords)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(current === null ? [] : [{ value: current.id, label: current.name }])
  const { live } = useRecordSearch(text, { kinds, limit: 20 })
  const hits = live.state === 'ready' ? live.value.map(({ id, title }) => ({ value: id, label: title })) : []
  return (
    <Select
      {...wired}
      placeholder={t('enterprisePlaceholder')}
      notFoundContent={text === '' ? t('enterprisePlaceholder') : t('nothingFound')}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      options={text === '' ? chosen : hits}
      onChange={(id: string | undefined) => {
        setChosen(hits.filter((hit) => hit.value === id))
        setText('')
        wired.onChange?.(id)
      }}
    />
  )
}

import { AutoComplete } from 'antd'
import { Suggestion } from '#renderer/components/Suggestion.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useRecordSearch } from '#renderer/session/useRecordSearch.ts'
import { comparisonKey } from '#shared/identifiers/normaliseText.ts'
import { deskWords } from './words.ts'

interface EnterpriseInputProps {
  /** From the form, as are id and onChange. */
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly id?: string
}

const kinds = ['enterprise'] as const

/** The name of an enterprise of this fair, suggested while it is typed; another name means a new one. */
export function EnterpriseInput({ value = '', ...wired }: EnterpriseInputProps) {
  const t = useWords(deskWords)
  const { live, isCurrent } = useRecordSearch(value, { kinds, limit: 8 })
  const hits = live.state === 'ready' ? live.value : []
  const isKnown = hits.some((hit) => comparisonKey(hit.title) === comparisonKey(value))
  const isNew = isCurrent && live.state === 'ready' && value.trim().length > 1 && !isKnown && hits.length === 0
  return (
    <>
      <AutoComplete
        {...wired}
        value={value}
        defaultActiveFirstOption
        placeholder={t('enterprisePlaceholder')}
        options={
          isKnown
            ? []
            : hits.map(({ id, title, subtitle }) => ({
                key: id,
                value: title,
                label: <Suggestion name={title} detail={subtitle} />,
              }))
        }
      />
      {isNew && <span className="suggestion-note">{t('enterpriseNew')}</span>}
    </>
  )
}

import { AutoComplete } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { findUniversity, suggestUniversities, type UniversityEntry } from '#shared/reference/universities.ts'
import { Suggestion } from './Suggestion.tsx'
import { componentWords } from './words.ts'

interface UniversityInputProps {
  readonly universities: readonly UniversityEntry[]
  /** From the form, as are id and onChange. */
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly id?: string
}

/** The name of a university, suggested while it is typed; any other text stands as it is. */
export function UniversityInput({ universities, value = '', ...wired }: UniversityInputProps) {
  const t = useWords(componentWords)
  const isListed = findUniversity(universities, value) !== undefined
  const suggestions = isListed ? [] : suggestUniversities(universities, value, 8)
  const isUnlisted = value.trim().length > 1 && !isListed && suggestions.length === 0 && universities.length > 0
  return (
    <>
      <AutoComplete
        {...wired}
        value={value}
        allowClear
        defaultActiveFirstOption
        placeholder={t('universityPlaceholder')}
        options={suggestions.map(({ name, code, location }) => ({
          key: code,
          value: name,
          label: <Suggestion name={name} detail={location} />,
        }))}
      />
      {isUnlisted && <span className="suggestion-note">{t('universityUnlisted')}</span>}
    </>
  )
}

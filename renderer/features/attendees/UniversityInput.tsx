import { AutoComplete } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { comparisonKey } from '#shared/identifiers/normaliseText.ts'
import { suggestUniversities, type UniversityEntry } from '#shared/reference/universities.ts'
import { attendeeWords } from './words.ts'

interface UniversityInputProps {
  readonly universities: readonly UniversityEntry[]
  /** From the form, as are id and onChange. */
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly id?: string
}

/** A university by name, short name, pinyin or code; another name stands as it is. */
export function UniversityInput({ universities, value = '', ...wired }: UniversityInputProps) {
  const t = useWords(attendeeWords)
  const key = comparisonKey(value)
  const isListed = universities.some((entry) => entry.key === key)
  const suggestions = isListed ? [] : suggestUniversities(universities, value, 8)
  const isUnlisted = key !== '' && !isListed && suggestions.length === 0 && universities.length > 0
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
          label: `${name} · ${location}`,
        }))}
      />
      {isUnlisted && <span className="list-soft">{t('universityUnlisted')}</span>}
    </>
  )
}

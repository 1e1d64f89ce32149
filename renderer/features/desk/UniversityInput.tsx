import { AutoComplete } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { suggestUniversities, type UniversityEntry } from '#shared/reference/universities.ts'
import { findUniversityEntry } from './walkInValues.ts'
import { deskWords } from './words.ts'

interface UniversityInputProps {
  readonly universities: readonly UniversityEntry[]
  /** From the form, as are id and onChange. */
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly id?: string
}

/** The name of a university, suggested while it is typed; any other text stands as it is. */
export function UniversityInput({ universities, value = '', ...wired }: UniversityInputProps) {
  const t = useWords(deskWords)
  const isListed = findUniversityEntry(value, universities) !== undefined
  const suggestions = isListed ? [] : suggestUniversities(universities, value, 8)
  const isUnlisted = value.trim().length > 1 && !isListed && suggestions.length === 0 && universities.length > 0
  return (
    <>
      <AutoComplete
        {...wired}
        value={value}
        defaultActiveFirstOption
        placeholder={t('universityPlaceholder')}
        options={suggestions.map(({ name, code, location }) => ({
          key: code,
          value: name,
          label: <Suggestion name={name} detail={location} />,
        }))}
      />
      {isUnlisted && <span className="desk-form-note">{t('universityUnlisted')}</span>}
    </>
  )
}

export const Suggestion = ({ name, detail }: { readonly name: string; readonly detail: string }) => (
  <span className="desk-suggestion">
    <span>{name}</span>
    <small>{detail}</small>
  </span>
)

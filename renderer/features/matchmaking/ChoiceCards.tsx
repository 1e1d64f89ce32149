import { useId } from 'react'

interface ChoiceCardsProps<Id extends string> {
  readonly legend: string
  readonly options: readonly { readonly value: Id; readonly label: string; readonly remark?: string }[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  /** Short labels stand three in a row. */
  readonly isNarrow?: boolean
}

/** A handful of choices, all in sight, each with the digit that chooses it. Native radios: arrows work too. */
export function ChoiceCards<Id extends string>({
  legend,
  options,
  value,
  onChange,
  isNarrow = false,
}: ChoiceCardsProps<Id>) {
  const name = useId()
  return (
    <fieldset className={isNarrow ? 'match-choices match-choices-narrow' : 'match-choices'}>
      <legend>{legend}</legend>
      {options.map((option, index) => (
        <label key={option.value} className="match-choice">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <kbd>{index + 1}</kbd>
          <span>
            {option.label}
            {option.remark !== undefined && <small>{option.remark}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

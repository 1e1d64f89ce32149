import { z } from 'zod'
import { fill } from '../errors/fill.ts'
import type { ImportColumn } from '../import/importColumns.ts'
import type { ChoiceLanguage } from '../reference/defineChoices.ts'
import { templateWords } from './templateWords.ts'

/** How to fill in a column, by what its definition says. */
export function howToFillIn({ field }: ImportColumn, language: ChoiceLanguage): string {
  const own = field.hint?.[language]
  switch (field.input) {
    case 'choice':
      return own ?? templateWords.choice[language]
    case 'choices':
      return own ?? templateWords.choices[language]
    case 'flag':
      return own ?? templateWords.flag[language]
    case 'number':
      return own ?? templateWords.number[language]
    case 'date':
      return own ?? templateWords.date[language]
    default:
      return own ?? longestText(field.schema, language)
  }
}

/** What could stand in the column; '' for one that gives no example. */
export function exampleOf({ field }: ImportColumn, language: ChoiceLanguage): string {
  const [first] = wordsOf(field.choices, language)
  if (field.input === 'flag') return templateWords.yes[language]
  return field.example?.[language] ?? first ?? ''
}

/** The words of a drop-down; none for a column that takes anything. */
export const offeredWords = ({ field }: ImportColumn, language: ChoiceLanguage): readonly string[] =>
  field.input === 'flag' ? [templateWords.yes[language], templateWords.no[language]] : wordsOf(field.choices, language)

const wordsOf = (choices: ImportColumn['field']['choices'], language: ChoiceLanguage): readonly string[] =>
  (choices?.ids ?? []).map((id) => choices?.label(id, language) ?? id)

function longestText(schema: z.ZodType, language: ChoiceLanguage): string {
  const max = schema instanceof z.ZodString ? schema.maxLength : null
  return max === null ? templateWords.text[language] : fill(templateWords.longest[language], { max })
}

import { fill } from '../errors/fill.ts'
import type { DayFigures } from './dayFigures.ts'
import type { WordLanguage } from './recordCells.ts'
import { daySentence } from './reportWords.ts'

/** The sentence that a newspaper prints about the day. */
export function sayDay(figures: DayFigures, language: WordLanguage): string {
  const inWords = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en')
  const counts = {
    enterprises: figures.enterprises,
    keyFields: figures.keyFields,
    positions: figures.positions,
    universities: figures.universities,
    people: figures.admittedPeople,
    cooperations: figures.cooperations,
    studentIntentions: figures.studentIntentions,
  }
  const texts: Record<string, string> = {}
  for (const [key, count] of Object.entries(counts)) texts[key] = inWords.format(count)
  return fill(daySentence[language], texts)
}

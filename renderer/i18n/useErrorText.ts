import { errorMeanings } from '#shared/errors/codes.ts'
import type { Words } from '#shared/errors/defineErrors.ts'
import { fill } from '#shared/errors/fill.ts'
import type { AppError } from '#shared/errors/result.ts'
import { labelFields } from './labelFields.ts'
import type { WordLanguage } from './language.ts'
import { useLanguage } from './useLanguage.ts'

/** An error in the words of the person in front of the screen. */
export interface ErrorText {
  readonly what: string
  readonly next: string
  /** Both, for where there is one line. */
  readonly line: string
  readonly isDataSafe: boolean
}

export function useErrorText(): (error: AppError) => ErrorText {
  const { words } = useLanguage()
  return (error) => {
    const meaning = errorMeanings[error.code]
    const details = labelFields(error.details ?? {}, words)
    const say = (text: Words) => fill(text[words], details)
    const [what, next] = [say(meaning.what), say(meaning.next)]
    return { what, next, line: joinSentences(words, what, next), isDataSafe: meaning.data === 'safe' }
  }
}

/** A Chinese full stop carries its own space. */
export const joinSentences = (words: WordLanguage, ...sentences: readonly string[]): string =>
  sentences.join(words === 'zh' ? '' : ' ')

import { Alert } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { joinSentences, useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { AppError } from '#shared/errors/result.ts'
import { componentWords } from './words.ts'

/** What went wrong, whether data is safe, what to do next. */
export function ErrorNotice({ error }: { readonly error: AppError }) {
  const t = useWords(componentWords)
  const { words } = useLanguage()
  const text = useErrorText()(error)
  const safety = text.isDataSafe ? t('dataSafe') : t('dataUnsure')
  return (
    <Alert role="alert" type="error" showIcon title={text.what} description={joinSentences(words, text.next, safety)} />
  )
}

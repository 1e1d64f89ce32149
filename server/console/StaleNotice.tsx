import { Alert } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import type { AppError } from '#shared/errors/result.ts'
import { consoleWords } from './words.ts'

/** Above figures that could not be read anew. */
export function StaleNotice({ error }: { readonly error: AppError | null }) {
  const t = useWords(consoleWords)
  const errorText = useErrorText()
  if (error === null) return null
  return <Alert type="warning" showIcon role="status" title={t('stale')} description={errorText(error).line} />
}

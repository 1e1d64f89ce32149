import { Alert } from 'antd'
import type { AppError } from '#shared/errors/result.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { componentWords } from './words.ts'

/** What went wrong, whether data is safe, what to do next. */
export function ErrorNotice({ error }: { readonly error: AppError }) {
  const t = useWords(componentWords)
  const text = useErrorText()(error)
  const safety = text.isDataSafe ? t('dataSafe') : t('dataUnsure')
  return <Alert role="alert" type="error" showIcon title={text.what} description={`${text.next} ${safety}`} />
}

import { CheckCircleOutlined } from '@ant-design/icons'
import { Alert, Button, Spin } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import type { PageState } from './useBadgePages.ts'
import { deskWords } from './words.ts'

/** The badge's file, apart from the badge itself: that is saved whatever is said here. */
export function PageStatus({ page, onDraw }: { readonly page: PageState; readonly onDraw: () => void }) {
  const t = useWords(deskWords)
  const errorText = useErrorText()
  if (page.state === 'failed') {
    return (
      <Alert
        role="alert"
        type="warning"
        showIcon
        title={t('savedNotDrawn')}
        description={errorText(page.error).line}
        action={<Button onClick={onDraw}>{t('drawAgain')}</Button>}
      />
    )
  }
  return (
    <p className="desk-page" role="status">
      {page.state === 'drawing' ? (
        <Spin size="small" />
      ) : (
        <CheckCircleOutlined className="desk-page-done" aria-hidden />
      )}
      {page.state === 'drawing' ? t('drawing') : t('drawn')}
    </p>
  )
}

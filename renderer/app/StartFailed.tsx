import { defineWords, useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import type { AppError } from '#shared/errors/result.ts'

const words = defineWords('startFailed', {
  title: { zh: 'FairDesk 没能打开', en: 'FairDesk could not start' },
  acceptPlain: { zh: '我是主办方，了解风险并继续', en: 'I am the organiser; I understand and continue' },
  tryAgain: { zh: '再试一次', en: 'Try again' },
})

/** Plain HTML: this screen must work when nothing else does. */
export function StartFailed({
  error,
  onAcceptPlain,
}: {
  readonly error: AppError
  readonly onAcceptPlain: () => void
}) {
  const t = useWords(words)
  const text = useErrorText()(error)
  return (
    <main className="start-failed" role="alert">
      <h1>{t('title')}</h1>
      <p>{text.what}</p>
      <p>{text.next}</p>
      {error.code === 'KEYSTORE_UNAVAILABLE' && (
        <button type="button" onClick={onAcceptPlain}>
          {t('acceptPlain')}
        </button>
      )}
      <button type="button" onClick={() => location.reload()}>
        {t('tryAgain')}
      </button>
    </main>
  )
}

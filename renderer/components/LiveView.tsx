import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { AppError } from '#shared/errors/result.ts'
import { ErrorNotice } from './ErrorNotice.tsx'
import { componentWords } from './words.ts'

interface Loading {
  readonly state: 'loading'
}
interface Failed {
  readonly state: 'failed'
  readonly error: AppError
}
interface Ready<T> {
  readonly state: 'ready'
  readonly value: T
}

/** The three states of a reading, the same on every screen. */
export function LiveView<T>({
  live,
  children,
}: {
  readonly live: Loading | Failed | Ready<T>
  readonly children: (value: T) => ReactNode
}) {
  const t = useWords(componentWords)
  if (live.state === 'failed') return <ErrorNotice error={live.error} />
  if (live.state === 'ready') return children(live.value)
  return (
    <div className="live-loading" role="status">
      <Spin delay={200} description={t('loading')}>
        <div style={{ minHeight: 120 }} />
      </Spin>
    </div>
  )
}

import { Button, Progress } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import { type ProgressStore, useProgress } from './progressStore.ts'
import { importWords } from './words.ts'

interface BusyPanelProps {
  readonly progress: ProgressStore
  /** Null when it can no longer be stopped. */
  readonly onCancel: (() => void) | null
}

/** What the worker is doing, how far it is, and the way out. */
export function BusyPanel({ progress, onCancel }: BusyPanelProps) {
  const t = useWords(importWords)
  const { phase, done, total } = useProgress(progress)
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
  return (
    <section className="import-busy" aria-label={t(phase)}>
      <p role="status">{t(phase)}</p>
      <Progress
        aria-label={t(phase)}
        percent={percent}
        // Without a shimmer: drawing it takes a twentieth of an old computer from the work itself.
        status="normal"
        format={() => (total === 0 ? '' : t('progress', { done: grouped(done), total: grouped(total) }))}
      />
      {onCancel !== null && (
        <Button autoFocus onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
    </section>
  )
}

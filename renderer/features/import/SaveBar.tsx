import { Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import type { ImportPreview } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import { useImportLabels } from './importLabels.ts'
import type { Checking } from './importStage.ts'
import { previewWords } from './previewWords.ts'
import { type ProgressStore, useProgress } from './progressStore.ts'
import { importWords } from './words.ts'

interface SaveBarProps {
  /** Null when the table cannot be imported as it was understood. */
  readonly preview: ImportPreview | null
  readonly checking: Checking
  readonly progress: ProgressStore
  readonly onCancel: () => void
  readonly onCheck: () => void
  /** Null when nothing else waits. */
  readonly onSkip: (() => void) | null
  readonly onSave: () => void
}

/** What saving would do, and the button that does it; while a change is being checked, how far that is. */
export function SaveBar({ preview, checking, progress, onCancel, onCheck, onSkip, onSave }: SaveBarProps) {
  const t = useWords(importWords)
  const p = useWords(previewWords)
  const rows = preview === null ? 0 : preview.counts.created + preview.counts.updated + preview.counts.unsure
  return (
    <div className="import-bar">
      {checking === 'checking' ? (
        <CheckingLine progress={progress} onCancel={onCancel} />
      ) : (
        <div role="status" className="import-bar-text">
          {checking === 'stale' ? p('stale') : preview !== null && <Effect preview={preview} />}
        </div>
      )}
      <div className="import-bar-buttons">
        {onSkip !== null && (
          <Button size="large" onClick={onSkip}>
            {t('skip')}
          </Button>
        )}
        {checking === 'stale' ? (
          <Button type="primary" size="large" onClick={onCheck}>
            {p('checkAgain')}
          </Button>
        ) : (
          <Button type="primary" size="large" disabled={rows === 0} loading={checking === 'checking'} onClick={onSave}>
            {p('import', { rows: grouped(rows) })}
          </Button>
        )}
      </div>
    </div>
  )
}

function Effect({ preview }: { readonly preview: ImportPreview }) {
  const p = useWords(previewWords)
  const labels = useImportLabels()
  const { counts, added, changed } = preview
  const [what, others] = [labels.counts(added), labels.counts(changed)]
  const isNothing = counts.created + counts.updated + counts.unsure === 0
  return (
    <>
      {what !== '' && <span>{p('willAdd', { what })}</span>}
      {others !== '' && <span>{p('willChange', { what: others })}</span>}
      {counts.unchanged > 0 && (
        <span className="list-soft">
          {isNothing && counts.refused === 0 ? p('allThere') : p('willKeep', { rows: grouped(counts.unchanged) })}
        </span>
      )}
      {counts.refused > 0 && (
        <span className="import-bar-refused">{p('willRefuse', { rows: grouped(counts.refused) })}</span>
      )}
    </>
  )
}

/** Most checks are over before anybody could read what is happening. */
const patienceMs = 400

function CheckingLine({ progress, onCancel }: { readonly progress: ProgressStore; readonly onCancel: () => void }) {
  const t = useWords(importWords)
  const { phase, done, total } = useProgress(progress)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return <div />
  return (
    <div className="import-bar-checking">
      <span role="status">{t(phase)}</span>
      <Progress aria-label={t(phase)} percent={total === 0 ? 0 : Math.floor((100 * done) / total)} showInfo={false} />
      <Button onClick={onCancel}>{t('cancel')}</Button>
    </div>
  )
}

import { Button } from 'antd'
import dayjs from 'dayjs'
import { useRef } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import { type FieldConflict, readConflicts, type WrittenValue } from '#renderer/flows/inbox/readConflicts.ts'
import { settleConflict } from '#renderer/flows/inbox/settleConflict.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { may } from '#shared/access/permissions.ts'
import { writingAction } from '#shared/access/recordAccess.ts'
import { syncInboxWords } from './syncInboxWords.ts'
import { useFieldText } from './useFieldText.ts'

/** Values that two people wrote at once: which of them counts? Nothing is shown where nothing waits. */
export function ConflictList() {
  const t = useWords(syncInboxWords)
  const station = useStation()
  const { fair, writer } = useSession()
  const fields = useFieldText()
  const notify = useNotify()
  const isRunning = useRef(false)
  const live = useLive(() => readConflicts(station, fair.id), [station, fair.id])
  if (live.state !== 'ready' || live.value.length === 0) return null
  const settle = async (conflict: FieldConflict, choice: 'kept' | 'lost') => {
    if (isRunning.current) return
    isRunning.current = true
    const settled = await settleConflict(station, writer, conflict, choice)
    isRunning.current = false
    if (!settled.ok) return notify.failed(settled.error)
    notify.done(t('settled', { name: conflict.name, field: fields.label(conflict.kind, conflict.field) }))
  }
  return (
    <section className="inbox-sync" aria-label={t('conflicts')}>
      <h2>{t('conflicts')}</h2>
      <p className="list-soft">{t('conflictsHint')}</p>
      <ul>
        {live.value.map((conflict) => (
          <Conflict key={conflict.key} conflict={conflict} onSettle={(choice) => void settle(conflict, choice)} />
        ))}
      </ul>
    </section>
  )
}

interface ConflictProps {
  readonly conflict: FieldConflict
  readonly onSettle: (choice: 'kept' | 'lost') => void
}

function Conflict({ conflict, onSettle }: ConflictProps) {
  const t = useWords(syncInboxWords)
  const labels = useLabels()
  const fields = useFieldText()
  const { role } = useSession()
  const { kind, name, field, kept, lost } = conflict
  const maySettle = may(role, writingAction[kind])
  const title = t('of', { record: labels.record(kind), name, field: fields.label(kind, field) })
  return (
    <li aria-label={title}>
      <strong>{title}</strong>
      <dl>
        <Written label={t('now')} conflict={conflict} written={kept} />
        <Written label={t('other')} conflict={conflict} written={lost} />
      </dl>
      <div className="inbox-decide">
        <Button type="primary" disabled={!maySettle || !kept.isThere} onClick={() => onSettle('kept')}>
          {t('keep')}
        </Button>
        <Button disabled={!maySettle || !lost.isThere} onClick={() => onSettle('lost')}>
          {t('take')}
        </Button>
      </div>
    </li>
  )
}

interface WrittenProps {
  readonly label: string
  readonly conflict: FieldConflict
  readonly written: WrittenValue
}

function Written({ label, conflict, written }: WrittenProps) {
  const t = useWords(syncInboxWords)
  const fields = useFieldText()
  const { kind, field, isSensitive } = conflict
  const { value, isThere, staffName, isHere, writtenAt } = written
  const at = dayjs(writtenAt).format('YYYY-MM-DD HH:mm:ss')
  const text = isThere && !isSensitive ? fields.value(kind, field, value) : t('hidden')
  return (
    <div>
      <dt>{label}</dt>
      <dd>{isThere && isSensitive ? '••••••' : text}</dd>
      <dd className="list-soft">
        {t('by', { staff: staffName, at })} · {t(isHere ? 'here' : 'elsewhere')}
      </dd>
    </div>
  )
}

import { Button, Drawer, Empty, Popconfirm } from 'antd'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { type CaseLine, readCase } from '#renderer/flows/assistance/readCases.ts'
import { removeCase } from '#renderer/flows/assistance/saveCase.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import { CaseForm } from './CaseForm.tsx'
import { type Looking, NotesPanel } from './NotesPanel.tsx'
import { assistanceWords } from './words.ts'

interface CaseDrawerProps {
  readonly id: string
  readonly undo: Undo
  /** Why this person looks at cases; null until they said so. */
  readonly looking: Looking | null
  readonly onLook: (looking: Looking) => void
  readonly onClose: () => void
}

/** One case beside the list: who answers for it, how far it is, and what is sealed. */
export function CaseDrawer({ id, undo, looking, onLook, onClose }: CaseDrawerProps) {
  const t = useWords(assistanceWords)
  const { db } = useStation()
  const { fair } = useSession()
  const live = useLive(() => readCase(db, fair.id, id), [db, fair.id, id])
  const line = live.state === 'ready' ? live.value : null
  return (
    <Drawer
      open
      size={680}
      title={line?.student.name ?? ''}
      closable={{ 'aria-label': t('close') }}
      onClose={onClose}
      extra={line !== null && <RemoveButton line={line} undo={undo} onRemoved={onClose} />}
    >
      <LiveView live={live}>
        {(value) =>
          value === null ? (
            <Empty description={t('gone')} />
          ) : (
            <>
              <p className="list-soft">
                {[value.university, value.student.studentNumber, value.student.major].filter(Boolean).join(' · ')}
              </p>
              <CaseForm line={value} undo={undo} />
              <NotesPanel line={value} undo={undo} looking={looking} onLook={onLook} />
            </>
          )
        }
      </LiveView>
    </Drawer>
  )
}

interface RemoveButtonProps {
  readonly line: CaseLine
  readonly undo: Undo
  readonly onRemoved: () => void
}

function RemoveButton({ line: { record, student }, undo, onRemoved }: RemoveButtonProps) {
  const t = useWords(assistanceWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const { name } = student
  const remove = async () => {
    const removed = await removeCase(station, writer, record.id)
    if (!removed.ok) return notify.failed(removed.error)
    undo.remember({ label: t('removedStep', { name }), steps: removed.value.undo })
    notify.done(t('removed', { name }))
    onRemoved()
  }
  return (
    <Popconfirm
      title={t('removeAsk', { name })}
      description={t('removeHint')}
      okText={t('remove')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true }}
      onConfirm={remove}
    >
      <Button danger>{t('remove')}</Button>
    </Popconfirm>
  )
}

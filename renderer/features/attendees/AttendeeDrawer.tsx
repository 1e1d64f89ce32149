import { Button, Drawer, Empty, Popconfirm, Tabs } from 'antd'
import { useNavigate } from 'react-router'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { type AttendeeFile, readAttendee } from '#renderer/flows/attendee/readAttendee.ts'
import { removeAttendee } from '#renderer/flows/attendee/saveAttendee.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import { AttendeeForm } from './AttendeeForm.tsx'
import { ConsentPanel } from './ConsentPanel.tsx'
import { PhotoBox } from './PhotoBox.tsx'
import { SensitivePanel } from './SensitivePanel.tsx'
import { attendeeWords } from './words.ts'

interface AttendeeDrawerProps {
  readonly id: string
  readonly undo: Undo
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** One person beside the list: photo, details, badge, consent and what is masked. */
export function AttendeeDrawer({ id, undo, onOpen, onClose }: AttendeeDrawerProps) {
  const t = useWords(attendeeWords)
  const { db } = useStation()
  const { fair, staff } = useSession()
  const live = useLive(() => readAttendee(db, fair.id, id), [db, fair.id, id])
  const file = live.state === 'ready' ? live.value : null
  return (
    <Drawer
      open
      size={680}
      title={file?.attendee.name ?? ''}
      closable={{ 'aria-label': t('close') }}
      onClose={onClose}
      extra={file !== null && <RemoveButton file={file} undo={undo} onRemoved={onClose} />}
    >
      <LiveView live={live}>
        {(value) =>
          value === null ? (
            <Empty description={t('gone')} />
          ) : (
            <>
              <PhotoBox attendee={value.attendee} undo={undo} />
              <BadgeLine file={value} />
              <Tabs
                items={[
                  {
                    key: 'details',
                    label: t('details'),
                    children: <AttendeeForm key={value.attendee.id} file={value} undo={undo} onOpen={onOpen} />,
                  },
                  {
                    key: 'consent',
                    label: t('consentTab'),
                    children: (
                      <>
                        <ConsentPanel attendee={value.attendee} undo={undo} />
                        {/* What one person gave a reason for is not shown to the next who takes over. */}
                        <SensitivePanel key={staff.id} file={value} undo={undo} />
                      </>
                    ),
                  },
                ]}
              />
            </>
          )
        }
      </LiveView>
    </Drawer>
  )
}

function BadgeLine({ file: { attendee, badge, hasArrived } }: { readonly file: AttendeeFile }) {
  const t = useWords(attendeeWords)
  const navigate = useNavigate()
  const { fair } = useSession()
  const mayIssue = useMay('badge.issue')
  return (
    <p className="attendee-badge">
      <span>{t('badge')}</span>
      <StatusTag tone={badge === null ? 'plain' : 'good'}>{t(badge === null ? 'none' : 'inForce')}</StatusTag>
      <StatusTag tone={hasArrived ? 'info' : 'plain'}>{t(hasArrived ? 'arrived' : 'notArrived')}</StatusTag>
      {mayIssue && (
        <Button onClick={() => void navigate(`/fairs/${fair.id}/desk?open=${attendee.id}`)}>{t('toDesk')}</Button>
      )}
    </p>
  )
}

function RemoveButton({
  file,
  undo,
  onRemoved,
}: {
  readonly file: AttendeeFile
  readonly undo: Undo
  readonly onRemoved: () => void
}) {
  const t = useWords(attendeeWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const { id, name } = file.attendee
  const remove = async () => {
    const removed = await removeAttendee(station, writer, id)
    if (!removed.ok) return notify.failed(removed.error)
    undo.remember({ label: t('tookAway', { name }), steps: removed.value.undo })
    notify.done(t('removed', { name }))
    onRemoved()
  }
  if (!useMay('attendee.register')) return null
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

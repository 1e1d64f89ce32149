import { PlusOutlined } from '@ant-design/icons'
import { Button, Popconfirm, Table } from 'antd'
import { useState } from 'react'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readStaff } from '#renderer/flows/staff/readStaff.ts'
import { removeStaffMember } from '#renderer/flows/staff/removeStaffMember.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { type StaffMemberRow, staffMember } from '#shared/records/staffMember.ts'
import { NewPinDialog } from './NewPinDialog.tsx'
import { OrganisersOnly } from './OrganisersOnly.tsx'
import { StaffDialog } from './StaffDialog.tsx'
import { useCanManage } from './useCanManage.ts'
import { settingsWords } from './words.ts'

type Task =
  | { readonly do: 'edit'; readonly staff: StaffMemberRow | null }
  | { readonly do: 'pin'; readonly staff: StaffMemberRow }

/** Who may sign in at this fair. */
export function StaffPanel() {
  const t = useWords(settingsWords)
  const station = useStation()
  const { fair } = useSession()
  const canManage = useCanManage('staff.manage')
  const staff = useLive(() => readStaff(station.db, fair.id), [station, fair.id])
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  return (
    <>
      <OrganisersOnly canManage={canManage} />
      <div className="settings-head">
        <p className="settings-hint">{t('staffHint')}</p>
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          disabled={!canManage}
          onClick={() => setTask({ do: 'edit', staff: null })}
        >
          {t('addStaff')}
        </Button>
      </div>
      <LiveView live={staff}>{(rows) => <StaffTable staff={rows} canManage={canManage} onTask={setTask} />}</LiveView>
      {task?.do === 'edit' && <StaffDialog staff={task.staff} onClose={close} />}
      {task?.do === 'pin' && <NewPinDialog staff={task.staff} onClose={close} />}
    </>
  )
}

interface StaffTableProps {
  readonly staff: readonly StaffMemberRow[]
  readonly canManage: boolean
  readonly onTask: (task: Task) => void
}

function StaffTable({ staff, canManage, onTask }: StaffTableProps) {
  const t = useWords(settingsWords)
  const labels = useLabels()
  const { staff: own } = useSession()
  return (
    <Table<StaffMemberRow>
      rowKey="id"
      dataSource={[...staff]}
      pagination={staff.length > 50 ? { pageSize: 50 } : false}
      columns={[
        {
          key: 'name',
          title: labels.field(staffMember.fields.name),
          render: (_value, person) => (
            <span className="settings-row">
              <span className="settings-name">{person.name}</span>
              {person.isOrganiser && <StatusTag tone="info">{t('organiser')}</StatusTag>}
              {person.id === own.id && <StatusTag tone="good">{t('you')}</StatusTag>}
            </span>
          ),
        },
        {
          key: 'operations',
          title: t('operations'),
          width: 300,
          render: (_value, person) => <StaffOperations staff={person} canManage={canManage} onTask={onTask} />,
        },
      ]}
    />
  )
}

function StaffOperations({
  staff,
  canManage,
  onTask,
}: { readonly staff: StaffMemberRow } & Omit<StaffTableProps, 'staff'>) {
  const t = useWords(settingsWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()

  const remove = async () => {
    const removed = await removeStaffMember(station, writer, staff.id)
    if (removed.ok) notify.done(t('removed'))
    else notify.failed(removed.error)
  }

  return (
    <div className="settings-operations">
      <Button disabled={!canManage} onClick={() => onTask({ do: 'edit', staff })}>
        {t('edit')}
      </Button>
      <Button disabled={!canManage} onClick={() => onTask({ do: 'pin', staff })}>
        {t('newPin')}
      </Button>
      <Popconfirm
        title={t('removeStaff', { name: staff.name })}
        description={t('removeStaffHint')}
        okText={t('remove')}
        cancelText={t('cancel')}
        onConfirm={() => void remove()}
      >
        <Button danger disabled={!canManage}>
          {t('remove')}
        </Button>
      </Popconfirm>
    </div>
  )
}

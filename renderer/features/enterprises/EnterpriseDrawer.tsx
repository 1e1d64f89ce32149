import { Button, Drawer, Empty, Popconfirm, Tabs } from 'antd'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { type EnterpriseFile, readEnterprise } from '#renderer/flows/enterprise/readEnterprise.ts'
import { removeEnterprise } from '#renderer/flows/enterprise/removeEnterprise.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import { BoothList } from './BoothList.tsx'
import { EnterpriseForm } from './EnterpriseForm.tsx'
import { PositionList } from './PositionList.tsx'
import { RepresentativeList } from './RepresentativeList.tsx'
import { enterpriseWords } from './words.ts'

interface EnterpriseDrawerProps {
  /** Null for one that is being added. */
  readonly id: string | null
  readonly undo: Undo
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** One enterprise beside the list: details, positions, booths, representatives. */
export function EnterpriseDrawer({ id, undo, onOpen, onClose }: EnterpriseDrawerProps) {
  const t = useWords(enterpriseWords)
  const { db } = useStation()
  const { fair } = useSession()
  const live = useLive(() => (id === null ? Promise.resolve(null) : readEnterprise(db, fair.id, id)), [db, fair.id, id])
  const file = live.state === 'ready' ? live.value : null
  return (
    <Drawer
      open
      size={720}
      title={id === null ? t('newTitle') : (file?.enterprise.name ?? '')}
      closable={{ 'aria-label': t('close') }}
      onClose={onClose}
      extra={file !== null && <RemoveButton file={file} undo={undo} onRemoved={onClose} />}
    >
      {id === null ? (
        <EnterpriseForm enterprise={null} undo={undo} onSaved={onOpen} onOpen={onOpen} />
      ) : (
        <LiveView live={live}>
          {(value) =>
            value === null ? (
              <Empty description={t('gone')} />
            ) : (
              <EnterpriseTabs file={value} undo={undo} onOpen={onOpen} />
            )
          }
        </LiveView>
      )}
    </Drawer>
  )
}

function EnterpriseTabs({
  file,
  undo,
  onOpen,
}: {
  readonly file: EnterpriseFile
  readonly undo: Undo
  readonly onOpen: (id: string) => void
}) {
  const t = useWords(enterpriseWords)
  const { enterprise, positions, booths, halls, representatives } = file
  return (
    <Tabs
      items={[
        {
          key: 'details',
          label: t('details'),
          children: <EnterpriseForm enterprise={enterprise} undo={undo} onSaved={() => undefined} onOpen={onOpen} />,
        },
        {
          key: 'positions',
          label: t('positionsTab', { n: positions.length }),
          children: <PositionList enterpriseId={enterprise.id} positions={positions} undo={undo} />,
        },
        {
          key: 'booths',
          label: t('boothsTab', { n: booths.length }),
          children: <BoothList enterpriseId={enterprise.id} booths={booths} halls={halls} undo={undo} />,
        },
        {
          key: 'people',
          label: t('peopleTab', { n: representatives.length }),
          children: <RepresentativeList people={representatives} />,
        },
      ]}
    />
  )
}

function RemoveButton({
  file,
  undo,
  onRemoved,
}: {
  readonly file: EnterpriseFile
  readonly undo: Undo
  readonly onRemoved: () => void
}) {
  const t = useWords(enterpriseWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const { id, name } = file.enterprise
  const remove = async () => {
    const removed = await removeEnterprise(station, writer, id)
    if (!removed.ok) return notify.failed(removed.error)
    undo.remember({ label: t('tookAway', { name }), steps: removed.value.undo })
    notify.done(t('removed', { name }))
    onRemoved()
  }
  if (!useMay('enterprise.edit')) return null
  return (
    <Popconfirm
      title={t('removeAsk', { name })}
      description={t('removeHint')}
      okText={t('removeShort')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true }}
      onConfirm={remove}
    >
      <Button danger>{t('remove')}</Button>
    </Popconfirm>
  )
}

import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { type Places, readPlaces } from '#renderer/flows/fair/readPlaces.ts'
import { removeGate, removeHall } from '#renderer/flows/fair/removePlace.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { Result } from '#shared/errors/result.ts'
import { type Gate, gate as gateRecord } from '#shared/records/gate.ts'
import { OrganisersOnly } from './OrganisersOnly.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import type { PlaceTask } from './placeTask.ts'
import { useCanManage } from './useCanManage.ts'
import { settingsWords } from './words.ts'

/** Halls and gates of the fair. */
export function PlacesPanel() {
  const station = useStation()
  const { fair } = useSession()
  const canManage = useCanManage('fair.manage')
  const places = useLive(() => readPlaces(station.db, fair.id), [station, fair.id])
  const [task, setTask] = useState<PlaceTask | null>(null)
  return (
    <>
      <OrganisersOnly canManage={canManage} />
      <LiveView live={places}>
        {(value) => (
          <>
            <HallList places={value} canManage={canManage} onTask={setTask} />
            <GateList places={value} canManage={canManage} onTask={setTask} />
            {task !== null && <PlaceDialog task={task} halls={value.halls} onClose={() => setTask(null)} />}
          </>
        )}
      </LiveView>
    </>
  )
}

interface PlaceListProps {
  readonly places: Places
  readonly canManage: boolean
  readonly onTask: (task: PlaceTask) => void
}

function HallList({ places, canManage, onTask }: PlaceListProps) {
  const t = useWords(settingsWords)
  const station = useStation()
  const { writer } = useSession()
  return (
    <PlaceSection
      title={t('halls')}
      addLabel={t('addHall')}
      empty={t('noHalls')}
      canManage={canManage}
      onAdd={() => onTask({ kind: 'venueHall', place: null })}
    >
      {places.halls.map((hall) => (
        <PlaceRow
          key={hall.id}
          name={hall.name}
          about={hall.capacity === null ? t('noCapacity') : t('capacity', { count: hall.capacity })}
          removeHint={t('removeHallHint')}
          canManage={canManage}
          onEdit={() => onTask({ kind: 'venueHall', place: hall })}
          onRemove={() => removeHall(station, writer, hall.id)}
        />
      ))}
    </PlaceSection>
  )
}

function GateList({ places, canManage, onTask }: PlaceListProps) {
  const t = useWords(settingsWords)
  const { words } = useLanguage()
  const labels = useLabels()
  const station = useStation()
  const { writer } = useSession()
  const { direction, allowedKinds } = gateRecord.fields
  const comma = words === 'zh' ? '、' : ', '
  const describe = (gate: Gate): string =>
    [
      labels.choice(direction, gate.direction),
      places.halls.find((hall) => hall.id === gate.hallId)?.name,
      gate.allowedKinds.length === 0
        ? t('everybody')
        : gate.allowedKinds.map((kind) => labels.choice(allowedKinds, kind)).join(comma),
      gate.boothHallIds?.length
        ? t('boothHalls', {
            halls: places.halls
              .filter(({ id }) => gate.boothHallIds?.includes(id))
              .map(({ name }) => name)
              .join(comma),
          })
        : undefined,
      gate.days?.length ? t('openOn', { days: gate.days.join(comma) }) : undefined,
      gate.isAntiPassback ? t('antiPassback') : undefined,
      gate.capacity === null || gate.capacity === undefined ? undefined : t('capacity', { count: gate.capacity }),
      gate.isOneInOneOut === true ? t('oneInOneOut') : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' · ')
  return (
    <PlaceSection
      title={t('gates')}
      addLabel={t('addGate')}
      empty={t('noGates')}
      canManage={canManage}
      onAdd={() => onTask({ kind: 'gate', place: null })}
    >
      {places.gates.map((gate) => (
        <PlaceRow
          key={gate.id}
          name={gate.name}
          about={describe(gate)}
          removeHint={t('removeGateHint')}
          canManage={canManage}
          onEdit={() => onTask({ kind: 'gate', place: gate })}
          onRemove={() => removeGate(station, writer, gate.id)}
        />
      ))}
    </PlaceSection>
  )
}

interface PlaceSectionProps {
  readonly title: string
  readonly addLabel: string
  readonly empty: string
  readonly canManage: boolean
  readonly onAdd: () => void
  readonly children: readonly ReactNode[]
}

function PlaceSection({ title, addLabel, empty, canManage, onAdd, children }: PlaceSectionProps) {
  return (
    <section className="place-section">
      <div className="settings-head">
        <h2>{title}</h2>
        <Button icon={<PlusOutlined aria-hidden />} disabled={!canManage} onClick={onAdd}>
          {addLabel}
        </Button>
      </div>
      {children.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
      ) : (
        <ul className="place-list">{children}</ul>
      )}
    </section>
  )
}

interface PlaceRowProps {
  readonly name: string
  readonly about: string
  readonly removeHint: string
  readonly canManage: boolean
  readonly onEdit: () => void
  readonly onRemove: () => Promise<Result<unknown>>
}

function PlaceRow({ name, about, removeHint, canManage, onEdit, onRemove }: PlaceRowProps) {
  const t = useWords(settingsWords)
  const notify = useNotify()

  const remove = async () => {
    const removed = await onRemove()
    if (removed.ok) notify.done(t('removed'))
    else notify.failed(removed.error)
  }

  return (
    <li className="place-row">
      <div className="place-text">
        <strong>{name}</strong>
        <span>{about}</span>
      </div>
      <div className="settings-operations">
        <Button disabled={!canManage} onClick={onEdit} aria-label={t('editNamed', { name })}>
          {t('edit')}
        </Button>
        <Popconfirm
          title={t('removePlace', { name })}
          description={removeHint}
          okText={t('remove')}
          cancelText={t('cancel')}
          onConfirm={() => void remove()}
        >
          <Button danger disabled={!canManage} aria-label={t('removeNamed', { name })}>
            {t('remove')}
          </Button>
        </Popconfirm>
      </div>
    </li>
  )
}

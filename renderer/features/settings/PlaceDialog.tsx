import { Form, Modal } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import type { Station, Writer } from '#renderer/db/station.ts'
import { saveGate, saveHall } from '#renderer/flows/fair/savePlace.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { daysOfFair } from '#shared/checkin/clockDoubt.ts'
import type { AppError, Result } from '#shared/errors/result.ts'
import { gate } from '#shared/records/gate.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import { type VenueHall, venueHall } from '#shared/records/venueHall.ts'
import type { PlaceTask } from './placeTask.ts'
import { settingsWords } from './words.ts'

type Values = Readonly<Record<string, unknown>>

interface PlaceDialogProps {
  readonly task: PlaceTask
  readonly halls: readonly VenueHall[]
  readonly onClose: () => void
}

/** Adds or changes a hall or a gate. */
export function PlaceDialog({ task, halls, onClose }: PlaceDialogProps) {
  const t = useWords(settingsWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const isNew = task.place === null
  const title = task.kind === 'gate' ? t(isNew ? 'addGate' : 'editGate') : t(isNew ? 'addHall' : 'editHall')

  const submit = async (values: Values) => {
    // The button is blocked while it saves, Enter in a field is not.
    if (isSaving) return
    setSaving(true)
    const saved = await save(station, writer, task, values)
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    notify.done(t('saved'))
    onClose()
  }

  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={isSaving}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={task.place ?? newPlace}
        onFinish={(values) => void submit(values)}
      >
        {task.kind === 'gate' ? <GateItems halls={halls} /> : <HallItems />}
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

const newPlace = { direction: 'in', allowedKinds: [], isAntiPassback: true }

function HallItems() {
  return (
    <>
      <FieldItem name="name" field={venueHall.fields.name} isFirst />
      <FieldItem name="capacity" field={venueHall.fields.capacity} />
    </>
  )
}

function GateItems({ halls }: { readonly halls: readonly VenueHall[] }) {
  const { fair } = useSession()
  const hallOptions = halls.map((hall) => ({ value: hall.id, label: hall.name }))
  return (
    <>
      <FieldItem name="name" field={gate.fields.name} isFirst />
      <div className="settings-pair">
        <FieldItem name="direction" field={gate.fields.direction} />
        <FieldItem name="hallId" field={gate.fields.hallId} options={hallOptions} />
      </div>
      <FieldItem name="allowedKinds" field={gate.fields.allowedKinds} />
      <FieldItem name="boothHallIds" field={gate.fields.boothHallIds} options={hallOptions} />
      <FieldItem
        name="days"
        field={gate.fields.days}
        options={daysOfFair(fair).map((day) => ({ value: day, label: day }))}
      />
      <div className="settings-pair">
        <FieldItem name="capacity" field={gate.fields.capacity} />
        <FieldItem name="amberPercent" field={gate.fields.amberPercent} />
        <FieldItem name="isAntiPassback" field={gate.fields.isAntiPassback} />
        <FieldItem name="isOneInOneOut" field={gate.fields.isOneInOneOut} />
      </div>
    </>
  )
}

const gateKeys = [
  'name',
  'direction',
  'hallId',
  'allowedKinds',
  'boothHallIds',
  'days',
  'isAntiPassback',
  'capacity',
  'amberPercent',
  'isOneInOneOut',
] as const

async function save(station: Station, writer: Writer, task: PlaceTask, values: Values): Promise<Result<unknown>> {
  const id = task.place?.id ?? null
  if (task.kind === 'gate') {
    const parsed = parseForm(gate.fields, gateKeys, values)
    return parsed.ok ? saveGate(station, writer, id, parsed.value) : parsed
  }
  const parsed = parseForm(venueHall.fields, ['name', 'capacity'], values)
  return parsed.ok ? saveHall(station, writer, id, parsed.value) : parsed
}

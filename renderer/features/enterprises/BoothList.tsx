import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { assignBooth, releaseBooth } from '#renderer/flows/enterprise/assignBooth.ts'
import type { BoothPlace } from '#renderer/flows/enterprise/boothPlaces.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useFieldErrors } from '#renderer/i18n/useFieldErrors.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AppError } from '#shared/errors/result.ts'
import { booth } from '#shared/records/booth.ts'
import type { VenueHall } from '#shared/records/venueHall.ts'
import { enterpriseWords } from './words.ts'

interface BoothListProps {
  readonly enterpriseId: string
  readonly booths: readonly BoothPlace[]
  readonly halls: readonly VenueHall[]
  readonly undo: Undo
}

/** Where the enterprise stands. A booth that another one has is refused, with its number. */
export function BoothList({ enterpriseId, booths, halls, undo }: BoothListProps) {
  const t = useWords(enterpriseWords)
  const mayEdit = useMay('enterprise.edit')
  return (
    <>
      {booths.length === 0 && <p className="list-soft">{t('noBooths')}</p>}
      <ul className="enterprise-items">
        {booths.map((place) => (
          <li key={place.booth.id}>
            <BoothLine place={place} undo={undo} />
          </li>
        ))}
      </ul>
      {mayEdit && <AssignBooth enterpriseId={enterpriseId} halls={halls} undo={undo} />}
    </>
  )
}

function BoothLine({ place, undo }: { readonly place: BoothPlace; readonly undo: Undo }) {
  const t = useWords(enterpriseWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const mayEdit = useMay('enterprise.edit')
  const { number, id } = place.booth
  const release = async () => {
    const released = await releaseBooth(station, writer, id)
    if (!released.ok) return notify.failed(released.error)
    if (released.value.undo.length > 0)
      undo.remember({ label: t('releaseThis', { number }), steps: released.value.undo })
  }
  return (
    <div className="enterprise-item">
      <div className="enterprise-item-text">
        <strong>{number}</strong>
        <span className="list-soft">{place.hallName ?? t('noHall')}</span>
      </div>
      {mayEdit && (
        <Button aria-label={t('releaseThis', { number })} onClick={() => void release()}>
          {t('release')}
        </Button>
      )}
    </div>
  )
}

interface BoothValues {
  readonly number?: string
  readonly hallId?: string
}

function AssignBooth({
  enterpriseId,
  halls,
  undo,
}: {
  readonly enterpriseId: string
  readonly halls: readonly VenueHall[]
  readonly undo: Undo
}) {
  const t = useWords(enterpriseWords)
  const labels = useLabels()
  const station = useStation()
  const { writer } = useSession()
  const nameFields = useFieldErrors('booth')
  const [form] = Form.useForm<BoothValues>()
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [firstHall] = halls

  const assign = async ({ number = '', hallId }: BoothValues) => {
    // A second press of Enter would find the booth taken, by the first.
    if (isSaving) return
    setSaving(true)
    const assigned = await assignBooth(station, writer, enterpriseId, { number, hallId: hallId ?? null })
    setSaving(false)
    setError(assigned.ok ? null : assigned.error)
    if (!assigned.ok) return
    undo.remember({ label: t('boothStep', { number: number.trim() }), steps: assigned.value.undo })
    form.setFieldValue('number', '')
  }

  return (
    <Form
      form={form}
      layout="vertical"
      className="booth-form"
      initialValues={{ hallId: firstHall?.id }}
      onFinish={(values) => void assign(values)}
    >
      {halls.length > 0 && (
        <Form.Item name="hallId" label={t('hall')}>
          <Select
            allowClear
            options={halls.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t('noHall')}
          />
        </Form.Item>
      )}
      <Form.Item
        name="number"
        label={labels.field(booth.fields.number)}
        required
        rules={[{ required: true, whitespace: true, message: t('numberMissing') }]}
      >
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isSaving}>
        {t('assign')}
      </Button>
      {error !== null && (
        <div className="booth-form-error">
          <ErrorNotice error={nameFields(error)} />
        </div>
      )}
    </Form>
  )
}

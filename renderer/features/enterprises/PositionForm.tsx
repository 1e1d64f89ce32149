import { Button, Form } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { savePosition } from '#renderer/flows/enterprise/savePosition.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useFieldErrors } from '#renderer/i18n/useFieldErrors.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AppError } from '#shared/errors/result.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import { type Position, position } from '#shared/records/position.ts'
import { enterpriseWords } from './words.ts'

const { fields } = position
const keys = ['title', 'openings', 'degree', 'majors', 'salaryFrom', 'salaryTo', 'city'] as const

interface PositionFormProps {
  readonly enterpriseId: string
  /** Null for a new one. */
  readonly position: Position | null
  readonly undo: Undo
  readonly onDone: () => void
}

export function PositionForm({ enterpriseId, position: before, undo, onDone }: PositionFormProps) {
  const t = useWords(enterpriseWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const nameFields = useFieldErrors('position')
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)

  const save = async (values: Readonly<Record<string, unknown>>) => {
    const details = parseForm(fields, keys, values)
    if (!details.ok) return setError(details.error)
    setSaving(true)
    const saved = await savePosition(station, writer, enterpriseId, before?.id ?? null, details.value)
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    const name = details.value.title
    if (saved.value.undo.length > 0)
      undo.remember({ label: t(before === null ? 'added' : 'changed', { name }), steps: saved.value.undo })
    notify.done(t('saved', { name }))
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // The drawer around the form stays open.
    event.stopPropagation()
    onDone()
  }

  return (
    <Form
      layout="vertical"
      className="position-form"
      initialValues={before ?? {}}
      onKeyDown={onKeyDown}
      onFinish={(values: Readonly<Record<string, unknown>>) => void save(values)}
    >
      <div className="enterprise-form">
        <FieldItem name="title" field={fields.title} isFirst />
        <FieldItem name="openings" field={fields.openings} />
        <FieldItem name="degree" field={fields.degree} />
        <FieldItem name="city" field={fields.city} />
        <FieldItem name="salaryFrom" field={fields.salaryFrom} />
        <FieldItem name="salaryTo" field={fields.salaryTo} />
        <div className="enterprise-form-wide">
          <FieldItem name="majors" field={fields.majors} />
        </div>
      </div>
      {error !== null && <ErrorNotice error={nameFields(error)} />}
      <div className="enterprise-form-actions">
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}

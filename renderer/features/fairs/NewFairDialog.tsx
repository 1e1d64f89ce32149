import { Divider, Form, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { PinItems } from '#renderer/components/PinItems.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { createFair, type NewFair } from '#renderer/flows/fair/createFair.ts'
import { homeScreen } from '#renderer/flows/station/homeScreen.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError, Result } from '#shared/errors/result.ts'
import { ok } from '#shared/errors/result.ts'
import { fair } from '#shared/records/fair.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import { staffMember } from '#shared/records/staffMember.ts'
import { fairsWords } from './words.ts'

type Values = Readonly<Record<string, unknown>>

const fairKeys = ['name', 'kind', 'organiserName', 'venue', 'startsOn', 'endsOn', 'keyFields'] as const

interface NewFairDialogProps {
  readonly onClose: () => void
  /** A fair that a server has and nobody has described yet. */
  readonly described?: { readonly fairId: string; readonly name: string } | null
}

/** A new fair and its first organiser, who is at work in it once it is saved. */
export function NewFairDialog({ onClose, described = null }: NewFairDialogProps) {
  const t = useWords(fairsWords)
  const { station, platform } = useWorkplace()
  const navigate = useNavigate()
  const notify = useNotify()
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)

  const save = async (values: Values) => {
    // The button is blocked while it saves, Enter in a field is not.
    if (isSaving) return
    const input = readForm(values, { hallName: t('hallName'), gateName: t('gateName') })
    if (!input.ok) return setError(input.error)
    setSaving(true)
    const created = await createFair(station, platform, { ...input.value, fairId: described?.fairId ?? null })
    setSaving(false)
    if (!created.ok) return setError(created.error)
    notify.done(t('created'))
    await navigate(homeScreen(created.value.fairId, 'organiser'))
  }

  const today = dayjs().format('YYYY-MM-DD')
  return (
    <Modal
      open
      title={t('newFair')}
      width={760}
      style={{ top: 24 }}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('create')}
      cancelText={t('cancel')}
      confirmLoading={isSaving}
      mask={{ closable: false }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={(values) => void save(values)}
        initialValues={{ name: described?.name, kind: 'comprehensive', startsOn: today, endsOn: today, keyFields: [] }}
        scrollToFirstError
      >
        <div className="fairs-form">
          <div className="fairs-form-4">
            <FieldItem name="name" field={fair.fields.name} isFirst />
          </div>
          <FieldItem name="kind" field={fair.fields.kind} />
          <div className="fairs-form-3">
            <FieldItem name="organiserName" field={fair.fields.organiserName} />
          </div>
          <div className="fairs-form-3">
            <FieldItem name="venue" field={fair.fields.venue} />
          </div>
          <FieldItem name="startsOn" field={fair.fields.startsOn} />
          <FieldItem name="endsOn" field={fair.fields.endsOn} />
          <FieldItem name="keyFields" field={fair.fields.keyFields} />
        </div>
        <Divider titlePlacement="start">{t('firstOrganiser')}</Divider>
        <p className="fairs-form-hint">{t('organiserHint')}</p>
        <div className="fairs-form">
          <FieldItem
            name="staffName"
            field={staffMember.fields.name}
            control={<Input maxLength={60} autoComplete="off" />}
          />
          <PinItems form={form} label={t('pin')} />
        </div>
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

function readForm(
  values: Values,
  names: { readonly hallName: string; readonly gateName: string },
): Result<Omit<NewFair, 'fairId'>> {
  const details = parseForm(fair.fields, fairKeys, values)
  if (!details.ok) return details
  const person = parseForm(staffMember.fields, ['name'], { name: values['staffName'] })
  if (!person.ok) return person
  return ok({ fair: details.value, organiser: { name: person.value.name, pin: String(values['pin']) }, ...names })
}

import { Button, Form } from 'antd'
import { useMemo, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { IdentifierItem } from '#renderer/components/IdentifierItem.tsx'
import { type FormValues, useFreshForm } from '#renderer/components/useFreshForm.ts'
import { useNotify } from '#renderer/components/useNotify.ts'
import { saveEnterprise } from '#renderer/flows/enterprise/saveEnterprise.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useFieldErrors } from '#renderer/i18n/useFieldErrors.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AppError } from '#shared/errors/result.ts'
import { parseCreditCode } from '#shared/identifiers/creditCode.ts'
import { formatPhone, parsePhone } from '#shared/identifiers/phone.ts'
import { type Enterprise, enterprise } from '#shared/records/enterprise.ts'
import { readEnterpriseForm } from './readEnterpriseForm.ts'
import { enterpriseWords } from './words.ts'

const { fields } = enterprise

interface EnterpriseFormProps {
  /** Null for a new one. */
  readonly enterprise: Enterprise | null
  readonly undo: Undo
  readonly onSaved: (id: string) => void
  readonly onOpen: (id: string) => void
}

export function EnterpriseForm({ enterprise: before, undo, onSaved, onOpen }: EnterpriseFormProps) {
  const t = useWords(enterpriseWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const nameFields = useFieldErrors('enterprise')
  const mayEdit = useMay('enterprise.edit')
  const initial = useMemo(() => toFormValues(before), [before])
  const { form, markSaved } = useFreshForm(initial)
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)

  const save = async (values: FormValues) => {
    const details = readEnterpriseForm(values)
    if (!details.ok) return setError(details.error)
    setSaving(true)
    const saved = await saveEnterprise(station, writer, before?.id ?? null, details.value)
    setSaving(false)
    setError(saved.ok ? null : saved.error)
    if (!saved.ok) return
    markSaved()
    const { name } = details.value
    if (saved.value.undo.length > 0)
      undo.remember({ label: t(before === null ? 'added' : 'changed', { name }), steps: saved.value.undo })
    notify.done(t('saved', { name }))
    onSaved(saved.value.value)
  }

  const duplicateId = error?.code === 'RECORD_DUPLICATE' ? error.details?.['recordId'] : undefined
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={!mayEdit}
      initialValues={initial}
      onFinish={(values: FormValues) => void save(values)}
      scrollToFirstError
    >
      <div className="enterprise-form">
        <div className="enterprise-form-wide">
          <FieldItem name="name" field={fields.name} isFirst={before === null} />
        </div>
        <IdentifierItem name="creditCode" field={fields.creditCode} parse={parseCreditCode} />
        <FieldItem name="keyField" field={fields.keyField} />
        <FieldItem name="industry" field={fields.industry} />
        <FieldItem name="nature" field={fields.nature} />
        <FieldItem name="size" field={fields.size} />
        <FieldItem name="city" field={fields.city} />
        <FieldItem name="contactName" field={fields.contactName} />
        <IdentifierItem name="contactPhone" field={fields.contactPhone} parse={parsePhone} />
        <FieldItem name="isSpecialised" field={fields.isSpecialised} />
      </div>
      {error !== null && <ErrorNotice error={nameFields(error)} />}
      {typeof duplicateId === 'string' && (
        <Button type="link" onClick={() => onOpen(duplicateId)}>
          {t('openOther')}
        </Button>
      )}
      {mayEdit && (
        <div className="enterprise-form-actions">
          <Button type="primary" htmlType="submit" loading={isSaving}>
            {t('save')}
          </Button>
        </div>
      )}
    </Form>
  )
}

const toFormValues = (row: Enterprise | null): FormValues =>
  row === null ? {} : { ...row, contactPhone: row.contactPhone === null ? null : formatPhone(row.contactPhone) }

import { Button, Form } from 'antd'
import { useMemo, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { IdentifierItem } from '#renderer/components/IdentifierItem.tsx'
import { UniversityInput } from '#renderer/components/UniversityInput.tsx'
import { type FormValues, useFreshForm } from '#renderer/components/useFreshForm.ts'
import { useNotify } from '#renderer/components/useNotify.ts'
import type { AttendeeFile } from '#renderer/flows/attendee/readAttendee.ts'
import { saveAttendee } from '#renderer/flows/attendee/saveAttendee.ts'
import { hasField } from '#renderer/flows/desk/walkInDraft.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useFieldErrors } from '#renderer/i18n/useFieldErrors.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import { useUniversityList } from '#renderer/session/useUniversityList.ts'
import type { AppError } from '#shared/errors/result.ts'
import { parseName } from '#shared/identifiers/name.ts'
import { formatPhone, parsePhone } from '#shared/identifiers/phone.ts'
import { parseStudentNumber } from '#shared/identifiers/studentNumber.ts'
import { type AttendeeRow, attendee } from '#shared/records/attendee.ts'
import type { University } from '#shared/records/university.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { EnterpriseSelect } from './EnterpriseSelect.tsx'
import { isPrintChanged } from './isPrintChanged.ts'
import { readAttendeeForm } from './readAttendeeForm.ts'
import { attendeeWords } from './words.ts'

const { fields } = attendee

interface AttendeeFormProps {
  readonly file: AttendeeFile
  readonly undo: Undo
  readonly onOpen: (id: string) => void
}

export function AttendeeForm({ file, undo, onOpen }: AttendeeFormProps) {
  const t = useWords(attendeeWords)
  const labels = useLabels()
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const nameFields = useFieldErrors('attendee')
  const mayEdit = useMay('attendee.register')
  const universities = useUniversityList()
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const { attendee: before, university, enterprise, badge } = file
  const initial = useMemo(() => toFormValues(before, university), [before, university])
  const { form, markSaved } = useFreshForm(initial)
  const watched: unknown = Form.useWatch('kind', form)
  const kind = typeof watched === 'string' && attendeeKinds.has(watched) ? watched : before.kind

  const save = async (values: FormValues) => {
    const details = readAttendeeForm(values, before, university, universities)
    if (!details.ok) return setError(details.error)
    setSaving(true)
    const saved = await saveAttendee(station, writer, before.id, details.value)
    setSaving(false)
    setError(saved.ok ? null : saved.error)
    if (!saved.ok) return
    markSaved()
    const { name } = details.value
    if (saved.value.undo.length > 0) undo.remember({ label: t('changed', { name }), steps: saved.value.undo })
    const isStale = badge !== null && isPrintChanged(file, details.value)
    notify.done(t(isStale ? 'savedBadgeStale' : 'saved', { name }))
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
      <div className="attendee-form">
        <IdentifierItem name="name" field={fields.name} parse={parseName} />
        <FieldItem name="kind" field={fields.kind} />
        <FieldItem name="gender" field={fields.gender} />
        <IdentifierItem name="phone" field={fields.phone} parse={parsePhone} />
        {hasField(kind, 'university') && (
          <Form.Item name="university" label={labels.field(fields.universityId)} required={kind === 'delegate'}>
            <UniversityInput universities={universities} />
          </Form.Item>
        )}
        {hasField(kind, 'studentNumber') && (
          <IdentifierItem name="studentNumber" field={fields.studentNumber} parse={parseStudentNumber} />
        )}
        {hasField(kind, 'enterprise') && (
          <Form.Item name="enterpriseId" label={labels.field(fields.enterpriseId)} required>
            <EnterpriseSelect current={enterprise} />
          </Form.Item>
        )}
        {hasField(kind, 'major') && <FieldItem name="major" field={fields.major} />}
        {hasField(kind, 'degree') && <FieldItem name="degree" field={fields.degree} />}
        {hasField(kind, 'graduationYear') && <FieldItem name="graduationYear" field={fields.graduationYear} />}
        {hasField(kind, 'title') && <FieldItem name="title" field={fields.title} />}
      </div>
      {error !== null && <ErrorNotice error={nameFields(error)} />}
      {typeof duplicateId === 'string' && (
        <Button type="link" onClick={() => onOpen(duplicateId)}>
          {t('openOther')}
        </Button>
      )}
      {mayEdit && (
        <div className="attendee-form-actions">
          <Button type="primary" htmlType="submit" loading={isSaving}>
            {t('save')}
          </Button>
        </div>
      )}
    </Form>
  )
}

const toFormValues = (row: AttendeeRow, university: University | null): FormValues => ({
  ...row,
  phone: row.phone === null ? null : formatPhone(row.phone),
  university: university?.name ?? '',
})

import { Form, Modal } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { PinItems } from '#renderer/components/PinItems.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { addStaffMember } from '#renderer/flows/staff/addStaffMember.ts'
import { editStaffMember } from '#renderer/flows/staff/editStaffMember.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import { type StaffMemberRow, staffMember } from '#shared/records/staffMember.ts'
import { settingsWords } from './words.ts'

type Values = Readonly<Record<string, unknown>>

/** Adds a staff member (`staff` null) or changes one. */
export function StaffDialog({
  staff,
  onClose,
}: {
  readonly staff: StaffMemberRow | null
  readonly onClose: () => void
}) {
  const t = useWords(settingsWords)
  const { station, platform } = useWorkplace()
  const { writer } = useSession()
  const notify = useNotify()
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)

  const save = async (values: Values) => {
    // The button is blocked while it saves, Enter in a field is not.
    if (isSaving) return
    const parsed = parseForm(staffMember.fields, ['name', 'isOrganiser'], values)
    if (!parsed.ok) return setError(parsed.error)
    setSaving(true)
    const saved =
      staff === null
        ? await addStaffMember(station, platform, writer, { ...parsed.value, pin: String(values['pin']) })
        : await editStaffMember(station, writer, staff.id, parsed.value)
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    notify.done(t('saved'))
    onClose()
  }

  return (
    <Modal
      open
      title={staff === null ? t('addStaff') : t('editStaff')}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={isSaving}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={staff ?? { isOrganiser: false, pin: '', pinAgain: '' }}
        onFinish={(values) => void save(values)}
      >
        <FieldItem name="name" field={staffMember.fields.name} isFirst />
        <FieldItem name="isOrganiser" field={staffMember.fields.isOrganiser} />
        {staff === null && <PinItems form={form} />}
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

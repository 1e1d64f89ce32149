import { Form, Modal } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { PinItems } from '#renderer/components/PinItems.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { setStaffPin } from '#renderer/flows/staff/setStaffPin.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'
import { settingsWords } from './words.ts'

interface Values {
  readonly pin: string
  readonly pinAgain: string
}

/** Sets a PIN for somebody who forgot theirs. */
export function NewPinDialog({ staff, onClose }: { readonly staff: StaffMemberRow; readonly onClose: () => void }) {
  const t = useWords(settingsWords)
  const { station, platform } = useWorkplace()
  const { writer } = useSession()
  const notify = useNotify()
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)

  const save = async ({ pin }: Values) => {
    if (isSaving) return
    setSaving(true)
    const saved = await setStaffPin(station, platform, writer, { id: staff.id, pin })
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    notify.done(t('saved'))
    onClose()
  }

  return (
    <Modal
      open
      title={t('newPinOf', { name: staff.name })}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={isSaving}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ pin: '', pinAgain: '' }}
        onFinish={(values) => void save(values)}
      >
        <PinItems form={form} isFirst />
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

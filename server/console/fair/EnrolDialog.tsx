import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { StationRole } from '#shared/access/permissions.ts'
import type { IssuedCodeView } from '#shared/office/officeShapes.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { office } from '../api/office.ts'
import { useCommand } from '../useCommand.ts'
import { consoleWords } from '../words.ts'
import { CodeView } from './CodeView.tsx'
import { fairWords } from './words.ts'

interface Values {
  readonly stationName: string
  readonly role: StationRole
}

/** Name and role of a station, then the code that it joins with. */
export function EnrolDialog({ fairId, onClose }: { readonly fairId: string; readonly onClose: () => void }) {
  const t = useWords(fairWords)
  const common = useWords(consoleWords)
  const { words } = useLanguage()
  const [form] = Form.useForm<Values>()
  const [issued, setIssued] = useState<IssuedCodeView | null>(null)
  const { run, error } = useCommand()

  const issue = async (values: Values) => {
    const code = await run(() => office.issueCode(fairId, values))
    if (code !== undefined) setIssued(code)
  }
  return (
    <Modal
      open
      title={t('enrol')}
      onCancel={onClose}
      onOk={() => (issued === null ? form.submit() : onClose())}
      okText={issued === null ? t('makeCode') : t('done')}
      cancelText={issued === null ? common('cancel') : t('another')}
      cancelButtonProps={issued === null ? {} : { onClick: () => setIssued(null) }}
      mask={{ closable: false }}
    >
      {issued === null ? (
        <Form<Values>
          form={form}
          layout="vertical"
          onFinish={(values) => void issue(values)}
          initialValues={{ stationName: '', role: 'gate' }}
        >
          <Form.Item
            name="stationName"
            label={t('stationName')}
            extra={t('stationNameHint')}
            rules={[{ required: true, whitespace: true, message: t('stationNameMissing') }]}
          >
            <Input autoFocus maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="role" label={t('role')}>
            <Select options={stationRoles.options(words)} />
          </Form.Item>
          {error !== null && <ErrorNotice error={error} />}
          <button type="submit" hidden />
        </Form>
      ) : (
        <CodeView issued={issued} />
      )}
    </Modal>
  )
}

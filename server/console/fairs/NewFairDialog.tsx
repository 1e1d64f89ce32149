import { Form, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useNavigate } from 'react-router'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { fairInput } from '#shared/office/officeShapes.ts'
import { fair } from '#shared/records/fair.ts'
import { office } from '../api/office.ts'
import { useCommand } from '../useCommand.ts'
import { consoleWords } from '../words.ts'
import { fairsWords } from './words.ts'

type Values = Readonly<Record<string, unknown>>

/** A fair that stations can then be enrolled for. */
export function NewFairDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(fairsWords)
  const common = useWords(consoleWords)
  const navigate = useNavigate()
  const notify = useNotify()
  const [form] = Form.useForm<Values>()
  const { run, error, isRunning } = useCommand()

  const save = async (values: Values) => {
    const series = typeof values['series'] === 'string' ? values['series'].trim() : ''
    const input = fairInput.safeParse({ ...values, series: series === '' ? null : series })
    if (!input.success) return
    if (input.data.endsOn < input.data.startsOn) return form.setFields([{ name: 'endsOn', errors: [t('daysOrder')] }])
    const added = await run(() => office.addFair(input.data))
    if (added === undefined) return
    notify.done(t('added'))
    await navigate(`/fairs/${added.fairId}`)
  }
  const today = dayjs().format('YYYY-MM-DD')
  return (
    <Modal
      open
      title={t('add')}
      width={680}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('create')}
      cancelText={common('cancel')}
      confirmLoading={isRunning}
      mask={{ closable: false }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={(values) => void save(values)}
        initialValues={{ kind: 'comprehensive', region: '', series: '', startsOn: today, endsOn: today }}
        scrollToFirstError
      >
        <FieldItem name="name" field={fair.fields.name} isFirst />
        <div className="console-columns">
          <FieldItem name="kind" field={fair.fields.kind} />
          <FieldItem name="startsOn" field={fair.fields.startsOn} />
          <FieldItem name="endsOn" field={fair.fields.endsOn} />
        </div>
        <Form.Item name="region" label={t('region')} extra={t('regionHint')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="series" label={t('series')} extra={t('seriesHint')}>
          <Input maxLength={100} />
        </Form.Item>
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

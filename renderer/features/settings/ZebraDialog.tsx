import { Form, Input, InputNumber, Modal, Radio } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { saveZebra, type ZebraValues } from '#renderer/flows/printing/saveZebra.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { hostName, ZEBRA_PORT, type ZebraPrinter } from '#shared/printing/printer.ts'
import { printerWords } from './printerWords.ts'

type Values = Omit<ZebraValues, 'id'>

const newZebra: Values = { name: 'Zebra', host: '', port: ZEBRA_PORT, dpi: 203 }

/** Adds or changes a label printer. */
export function ZebraDialog({ zebra, onClose }: { readonly zebra: ZebraPrinter | null; readonly onClose: () => void }) {
  const t = useWords(printerWords)
  const station = useStation()
  const notify = useNotify()
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)

  const submit = async (values: Values) => {
    // The button is blocked while it saves, Enter in a field is not.
    if (isSaving) return
    setSaving(true)
    const saved = await saveZebra(station, { ...values, host: values.host.trim(), id: zebra?.id ?? null })
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    notify.done(t('saved'))
    onClose()
  }
  return (
    <Modal
      open
      title={t(zebra === null ? 'addZebra' : 'editZebra')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={isSaving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" initialValues={zebra ?? newZebra} onFinish={(v) => void submit(v)}>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, max: 60, message: t('nameInvalid') }]}
        >
          <Input autoFocus autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item
          name="host"
          label={t('host')}
          extra={t('hostHint')}
          required
          rules={[{ validator: (_rule, host) => checkHost(host, t('hostInvalid')) }]}
        >
          <Input autoComplete="off" inputMode="url" />
        </Form.Item>
        <div className="settings-pair">
          <Form.Item name="port" label={t('port')} required>
            <InputNumber controls={false} min={1} max={65_535} precision={0} />
          </Form.Item>
          <Form.Item name="dpi" label={t('dpi')}>
            <Radio.Group
              options={[
                { value: 203, label: '203 dpi' },
                { value: 300, label: '300 dpi' },
              ]}
            />
          </Form.Item>
        </div>
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

async function checkHost(host: unknown, text: string): Promise<void> {
  if (typeof host !== 'string' || !hostName.safeParse(host.trim()).success) throw new Error(text)
}

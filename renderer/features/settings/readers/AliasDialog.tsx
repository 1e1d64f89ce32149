import { Form, Modal } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import type { AliasRuleRow } from '#renderer/flows/alias/readAliasRules.ts'
import { saveAliasRule } from '#renderer/flows/alias/saveAliasRule.ts'
import { isThere } from '#renderer/flows/record/isThere.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { AppError } from '#shared/errors/result.ts'
import { aliasRule } from '#shared/records/aliasRule.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import { readerWords } from './words.ts'

type Values = Readonly<Record<string, unknown>>

const { fields } = aliasRule
const keys = [
  'name',
  'target',
  'lengthFrom',
  'lengthTo',
  'characters',
  'universityId',
  'startsWith',
  'endsWith',
  'dropFirst',
  'dropLast',
] as const

/** What most student cards carry: the bare number. */
const newRule = {
  lengthFrom: 8,
  lengthTo: 13,
  characters: 'digits',
  dropFirst: 0,
  dropLast: 0,
  target: 'studentNumber',
}

export function AliasDialog({ rule, onClose }: { readonly rule: AliasRuleRow | null; readonly onClose: () => void }) {
  const t = useWords(readerWords)
  const station = useStation()
  const { writer, fair } = useSession()
  const notify = useNotify()
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const universities = useLive(
    async () => (await station.db.records('university').where('fairId').equals(fair.id).toArray()).filter(isThere),
    [station, fair.id],
  )
  const choices = universities.state === 'ready' ? universities.value : []

  const submit = async (values: Values) => {
    if (isSaving) return
    const parsed = parseForm(fields, keys, values)
    if (!parsed.ok) return setError(parsed.error)
    setSaving(true)
    const saved = await saveAliasRule(station, writer, rule?.id ?? null, parsed.value)
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    notify.done(t('saved'))
    onClose()
  }

  return (
    <Modal
      open
      width={640}
      title={rule === null ? t('addRule') : t('editRule')}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={isSaving}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={rule ?? newRule}
        onFinish={(values) => void submit(values)}
      >
        <div className="settings-pair">
          {keys.map((key) => (
            <FieldItem
              key={key}
              name={key}
              field={fields[key]}
              isFirst={key === 'name'}
              {...(key === 'universityId'
                ? { options: choices.map(({ id, name }) => ({ value: id, label: name })) }
                : {})}
            />
          ))}
        </div>
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

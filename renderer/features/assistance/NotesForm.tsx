import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, DatePicker, Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import type { CaseNotes, DisclosedCase, DisclosedKey } from '#renderer/flows/assistance/caseValues.ts'
import type { CaseLine } from '#renderer/flows/assistance/readCases.ts'
import { saveCaseNotes } from '#renderer/flows/assistance/saveCase.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useFieldErrors } from '#renderer/i18n/useFieldErrors.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AppError } from '#shared/errors/result.ts'
import { assistanceCase } from '#shared/records/assistanceCase.ts'
import { attendee } from '#shared/records/attendee.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import { assistanceWords } from './words.ts'

const { fields } = assistanceCase
const keys = ['needs', 'steps'] as const

interface NotesFormProps {
  readonly line: CaseLine
  readonly values: DisclosedCase
  readonly undo: Undo
}

/** Needs and steps in the clear, to be read and written. */
export function NotesForm({ line: { record, student }, values, undo }: NotesFormProps) {
  const t = useWords(assistanceWords)
  const labels = useLabels()
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const nameFields = useFieldErrors('assistanceCase')
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const groups = (values.keyGroups ?? []).map((group) => labels.choice(attendee.fields.keyGroups, group))
  const save = async (typed: Readonly<Record<string, unknown>>) => {
    const parsed = parseForm(fields, keys, typed)
    if (!parsed.ok) return setError(parsed.error)
    setSaving(true)
    const saved = await saveCaseNotes(station, writer, record.id, writtenIn(parsed.value, values))
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    setError(null)
    undo.remember({ label: t('savedStep', { name: student.name }), steps: saved.value.undo })
    notify.done(t('saved', { name: student.name }))
  }
  return (
    <Form
      layout="vertical"
      initialValues={{ needs: values.needs, steps: values.steps ?? [] }}
      onFinish={(typed: Readonly<Record<string, unknown>>) => void save(typed)}
    >
      {values.unreadable.length > 0 && <Unreadable keys={values.unreadable} />}
      {!values.unreadable.includes('keyGroups') && (
        <p>
          {t('keyGroups')}: {groups.length === 0 ? t('none') : groups.join(' · ')}
        </p>
      )}
      <FieldItem name="needs" field={fields.needs} />
      <h4>{t('steps')}</h4>
      <StepList />
      {error !== null && <ErrorNotice error={nameFields(error)} />}
      <div className="assistance-actions">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}

/** What could not be read is not emptied by saving the rest. */
function writtenIn(typed: CaseNotes, { unreadable }: DisclosedCase): Partial<CaseNotes> {
  const isKept = (key: (typeof keys)[number]) => !unreadable.includes(key) || (typed[key]?.length ?? 0) > 0
  return Object.fromEntries(keys.filter(isKept).map((key) => [key, typed[key]]))
}

function Unreadable({ keys: unreadable }: { readonly keys: readonly DisclosedKey[] }) {
  const t = useWords(assistanceWords)
  return (
    <>
      <ErrorNotice error={{ code: 'SENSITIVE_UNREADABLE' }} />
      <p className="list-soft">{t('unreadable', { fields: unreadable.map((key) => t(key)).join(' · ') })}</p>
    </>
  )
}

function StepList() {
  const t = useWords(assistanceWords)
  return (
    <Form.List name="steps">
      {(steps, { add, remove }) => (
        <>
          <ol className="assistance-steps">
            {steps.map(({ key, name }) => (
              <li key={key}>
                <Form.Item
                  name={[name, 'day']}
                  getValueProps={(value: unknown) => ({ value: typeof value === 'string' ? dayjs(value) : null })}
                  normalize={(value: unknown) => (dayjs.isDayjs(value) ? value.format('YYYY-MM-DD') : null)}
                >
                  <DatePicker aria-label={t('stepDay')} placeholder={t('stepDay')} />
                </Form.Item>
                <Form.Item
                  name={[name, 'text']}
                  className="assistance-step-text"
                  rules={[{ required: true, whitespace: true, max: 500, message: t('stepMissing') }]}
                >
                  <Input.TextArea
                    autoSize={{ minRows: 1, maxRows: 6 }}
                    aria-label={t('stepText')}
                    placeholder={t('stepText')}
                    maxLength={500}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('removeStep', { n: name + 1 })}
                  onClick={() => remove(name)}
                />
              </li>
            ))}
          </ol>
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ day: dayjs().format('YYYY-MM-DD'), text: '' })}
          >
            {t('addStep')}
          </Button>
        </>
      )}
    </Form.List>
  )
}

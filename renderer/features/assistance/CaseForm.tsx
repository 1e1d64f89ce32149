import { AutoComplete, Button, Form } from 'antd'
import { useMemo, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { useFreshForm } from '#renderer/components/useFreshForm.ts'
import { useNotify } from '#renderer/components/useNotify.ts'
import type { CaseLine } from '#renderer/flows/assistance/readCases.ts'
import { saveCase } from '#renderer/flows/assistance/saveCase.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useFieldErrors } from '#renderer/i18n/useFieldErrors.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AppError } from '#shared/errors/result.ts'
import { assistanceCase } from '#shared/records/assistanceCase.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import { assistanceWords } from './words.ts'

const { fields } = assistanceCase
const keys = ['responsible', 'status', 'outcome'] as const

/** The open part of a case. The staff of the fair are proposed; the responsible person may be somebody else. */
export function CaseForm({ line: { record, student }, undo }: { readonly line: CaseLine; readonly undo: Undo }) {
  const t = useWords(assistanceWords)
  const station = useStation()
  const { writer, fair } = useSession()
  const notify = useNotify()
  const nameFields = useFieldErrors('assistanceCase')
  const { responsible, status, outcome } = record
  const { form, markSaved } = useFreshForm(
    useMemo(() => ({ responsible, status, outcome }), [responsible, status, outcome]),
  )
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const staff = useLive(
    () => station.db.records('staffMember').where({ fairId: fair.id }).toArray(),
    [station, fair.id],
  )
  const people =
    staff.state === 'ready' ? staff.value.flatMap((one) => (one.removedAt === null ? [{ value: one.name }] : [])) : []
  const save = async (typed: Readonly<Record<string, unknown>>) => {
    const parsed = parseForm(fields, keys, typed)
    if (!parsed.ok) return setError(parsed.error)
    setSaving(true)
    const saved = await saveCase(station, writer, record.id, parsed.value)
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    markSaved()
    setError(null)
    if (saved.value.undo.length > 0)
      undo.remember({ label: t('savedStep', { name: student.name }), steps: saved.value.undo })
    notify.done(t('saved', { name: student.name }))
  }
  return (
    <Form
      form={form}
      layout="vertical"
      aria-label={t('details')}
      onFinish={(typed: Readonly<Record<string, unknown>>) => void save(typed)}
    >
      <div className="assistance-form">
        <FieldItem
          name="responsible"
          field={fields.responsible}
          control={<AutoComplete options={people} placeholder={t('responsiblePlaceholder')} />}
        />
        <FieldItem name="status" field={fields.status} />
      </div>
      <FieldItem name="outcome" field={fields.outcome} />
      {error !== null && <ErrorNotice error={nameFields(error)} />}
      <div className="assistance-actions">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}

import { Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { IdentifierItem } from '#renderer/components/IdentifierItem.tsx'
import { parseIdentifier } from '#renderer/components/parseIdentifier.ts'
import { useNotify } from '#renderer/components/useNotify.ts'
import { saveSensitive } from '#renderer/flows/attendee/saveSensitive.ts'
import { type SensitiveValues, sensitiveFields } from '#renderer/flows/attendee/sensitiveValues.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useFieldErrors } from '#renderer/i18n/useFieldErrors.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AppError } from '#shared/errors/result.ts'
import { parseIdentityNumber } from '#shared/identifiers/identityNumber.ts'
import { type AttendeeRow, attendee } from '#shared/records/attendee.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import { attendeeWords } from './words.ts'

const { fields } = attendee

interface SensitiveFormProps {
  readonly attendee: AttendeeRow
  readonly values: SensitiveValues
  readonly undo: Undo
  readonly onSaved: (values: SensitiveValues) => void
  /** Further buttons beside the one that saves. */
  readonly children: ReactNode
}

export function SensitiveForm({ attendee: row, values, undo, onSaved, children }: SensitiveFormProps) {
  const t = useWords(attendeeWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const nameFields = useFieldErrors('attendee')
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const save = async (typed: Readonly<Record<string, unknown>>) => {
    const identityNumber = parseIdentifier(typed['identityNumber'], parseIdentityNumber)
    if (!identityNumber.ok) return setError(identityNumber.error)
    const parsed = parseForm(fields, sensitiveFields, { ...typed, identityNumber: identityNumber.value })
    if (!parsed.ok) return setError(parsed.error)
    setSaving(true)
    const saved = await saveSensitive(station, writer, row.id, parsed.value)
    setSaving(false)
    if (!saved.ok) return setError(saved.error)
    undo.remember({ label: t('sensitiveStep', { name: row.name }), steps: saved.value.undo })
    notify.done(t('saved', { name: row.name }))
    setError(null)
    onSaved(parsed.value)
  }
  return (
    <Form
      layout="vertical"
      initialValues={values}
      onFinish={(typed: Readonly<Record<string, unknown>>) => void save(typed)}
    >
      <IdentifierItem name="identityNumber" field={fields.identityNumber} parse={parseIdentityNumber} />
      <FieldItem name="keyGroups" field={fields.keyGroups} />
      {error !== null && <ErrorNotice error={nameFields(error)} />}
      <div className="attendee-form-actions">
        {children}
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}

import { Button, Form } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { FieldItem } from '#renderer/components/FieldItem.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { editFair } from '#renderer/flows/fair/editFair.ts'
import { changedValues } from '#renderer/flows/record/changedValues.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { fair as fairRecord } from '#shared/records/fair.ts'
import { parseForm } from '#shared/records/parseForm.ts'
import { OrganisersOnly } from './OrganisersOnly.tsx'
import { useCanManage } from './useCanManage.ts'
import { settingsWords } from './words.ts'

type Values = Readonly<Record<string, unknown>>

const keys = ['name', 'kind', 'organiserName', 'venue', 'startsOn', 'endsOn', 'keyFields'] as const

/** The fair's own details. Only what was changed becomes an op, so that two offices can correct two fields. */
export function FairPanel() {
  const t = useWords(settingsWords)
  const station = useStation()
  const { fair, writer } = useSession()
  const canManage = useCanManage('fair.manage')
  const notify = useNotify()
  const [error, setError] = useState<AppError | null>(null)

  const save = async (values: Values) => {
    const parsed = parseForm(fairRecord.fields, keys, values)
    if (!parsed.ok) return setError(parsed.error)
    const changed = changedValues(fair, parsed.value)
    setError(null)
    if (Object.keys(changed).length === 0) return notify.done(t('nothingChanged'))
    const saved = await editFair(station, writer, changed)
    if (saved.ok) notify.done(t('saved'))
    else setError(saved.error)
  }

  return (
    <>
      <OrganisersOnly canManage={canManage} />
      <Form<Values>
        layout="vertical"
        className="settings-form"
        disabled={!canManage}
        initialValues={fair}
        onFinish={(values) => void save(values)}
      >
        <FieldItem name="name" field={fairRecord.fields.name} />
        <div className="settings-pair">
          <FieldItem name="kind" field={fairRecord.fields.kind} />
          <FieldItem name="organiserName" field={fairRecord.fields.organiserName} />
          <FieldItem name="startsOn" field={fairRecord.fields.startsOn} />
          <FieldItem name="endsOn" field={fairRecord.fields.endsOn} />
        </div>
        <FieldItem name="venue" field={fairRecord.fields.venue} />
        <FieldItem name="keyFields" field={fairRecord.fields.keyFields} />
        {error !== null && <ErrorNotice error={error} />}
        <Button type="primary" htmlType="submit">
          {t('save')}
        </Button>
      </Form>
    </>
  )
}

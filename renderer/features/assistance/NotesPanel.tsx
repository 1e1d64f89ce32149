import { EyeOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import type { DisclosedCase } from '#renderer/flows/assistance/caseValues.ts'
import { discloseCase } from '#renderer/flows/assistance/discloseCase.ts'
import type { CaseLine } from '#renderer/flows/assistance/readCases.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AppError } from '#shared/errors/result.ts'
import { NotesForm } from './NotesForm.tsx'
import { assistanceWords } from './words.ts'

interface NotesPanelProps {
  readonly line: CaseLine
  readonly undo: Undo
  readonly looking: Looking | null
  readonly onLook: (looking: Looking) => void
}

/** Why somebody looks at cases; a new one each time that they ask. */
export interface Looking {
  readonly reason: string
}

/** What is sealed of a case: asked for once with a reason, and recorded for each case that is opened after that. */
export function NotesPanel({ line, undo, looking, onLook }: NotesPanelProps) {
  const t = useWords(assistanceWords)
  const station = useStation()
  const { writer } = useSession()
  const [shown, setShown] = useState<DisclosedCase | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const { record, student } = line
  // Withdrawn while it was on the screen: it closes at once.
  const isOpen = student.consent?.sensitive === true
  useEffect(() => {
    if (looking === null || !isOpen) return undefined
    let isCurrent = true
    const look = async () => {
      const disclosed = await discloseCase(station, writer, record.id, looking.reason)
      if (!isCurrent) return
      setShown(disclosed.ok ? disclosed.value : null)
      setError(disclosed.ok ? null : disclosed.error)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [station, writer, record.id, looking, isOpen])

  return (
    <section className="assistance-notes" aria-label={t('notes')}>
      <h3>{t('notes')}</h3>
      {!isOpen && <ErrorNotice error={{ code: 'CONSENT_SENSITIVE_MISSING' }} />}
      {isOpen && shown === null && (
        <Form
          layout="vertical"
          initialValues={{ reason: t('reasonDefault') }}
          onFinish={({ reason }: Looking) => onLook({ reason })}
        >
          <p className="list-soft">{t('notesHint')}</p>
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, max: 200, message: t('reasonNeeded') }]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Button htmlType="submit" icon={<EyeOutlined aria-hidden />}>
            {t('show')}
          </Button>
        </Form>
      )}
      {error !== null && <ErrorNotice error={error} />}
      {isOpen && shown !== null && <NotesForm line={line} values={shown} undo={undo} />}
    </section>
  )
}

import { Modal, Select } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { openCase } from '#renderer/flows/assistance/openCase.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useRecordSearch } from '#renderer/session/useRecordSearch.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AppError } from '#shared/errors/result.ts'
import { assistanceWords } from './words.ts'

interface OpenCaseDialogProps {
  readonly undo: Undo
  readonly onOpened: (id: string) => void
  readonly onClose: () => void
}

const kinds = ['attendee'] as const

/** Finds the student by name, pinyin or number; who has not agreed is refused with the way to mend that. */
export function OpenCaseDialog({ undo, onOpened, onClose }: OpenCaseDialogProps) {
  const t = useWords(assistanceWords)
  const station = useStation()
  const { writer, staff } = useSession()
  const notify = useNotify()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const { live } = useRecordSearch(text, { kinds, limit: 20 })
  const hits =
    live.state === 'ready'
      ? live.value.map(({ id, title, subtitle }) => ({
          value: id,
          label: [title, subtitle].filter(Boolean).join(' · '),
          name: title,
        }))
      : []
  const open = async () => {
    if (chosen === null) return
    setSaving(true)
    const opened = await openCase(station, writer, chosen.value, staff.name)
    setSaving(false)
    if (!opened.ok) return setError(opened.error)
    const { id, isNew } = opened.value.value
    if (isNew) undo.remember({ label: t('openedStep', { name: chosen.label }), steps: opened.value.undo })
    notify.done(t(isNew ? 'opened' : 'alreadyOpen', { name: chosen.label }))
    onOpened(id)
  }
  return (
    <Modal
      open
      title={t('chooseStudent')}
      okText={t('add')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: chosen === null, loading: isSaving }}
      onOk={() => void open()}
      onCancel={onClose}
    >
      <Select
        autoFocus
        className="assistance-student"
        aria-label={t('chooseHint')}
        placeholder={t('chooseHint')}
        notFoundContent={text === '' ? t('chooseHint') : t('nothingFound')}
        showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
        value={chosen?.value ?? null}
        options={text === '' && chosen !== null ? [chosen] : hits}
        onChange={(id: string) => {
          setChosen(hits.flatMap(({ value, name }) => (value === id ? [{ value, label: name }] : []))[0] ?? null)
          setText('')
          setError(null)
        }}
      />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}

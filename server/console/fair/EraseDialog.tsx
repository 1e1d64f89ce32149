import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { FairView } from '#shared/office/officeShapes.ts'
import { office } from '../api/office.ts'
import { useCommand } from '../useCommand.ts'
import { consoleWords } from '../words.ts'
import { reportWords } from './reportWords.ts'

interface EraseDialogProps {
  readonly fair: FairView
  readonly onClose: () => void
  readonly onErased: () => void
}

/** The fair's name is typed first: this can't be taken back. */
export function EraseDialog({ fair, onClose, onErased }: EraseDialogProps) {
  const t = useWords(reportWords)
  const common = useWords(consoleWords)
  const [name, setName] = useState('')
  const { run, error } = useCommand()

  const erase = async () => {
    if ((await run(() => office.erase(fair.fairId, name))) !== undefined) onErased()
  }
  return (
    <Modal
      open
      title={t('eraseTitle')}
      onCancel={onClose}
      onOk={() => void erase()}
      okText={t('erase')}
      okButtonProps={{ danger: true, disabled: name !== fair.name }}
      cancelText={common('cancel')}
      mask={{ closable: false }}
    >
      <p>{t('eraseWhat')}</p>
      <p>
        <strong>{fair.name}</strong>
      </p>
      <Form layout="vertical">
        <Form.Item label={t('eraseName')} htmlFor="erase-name">
          <Input id="erase-name" value={name} autoComplete="off" onChange={({ target }) => setName(target.value)} />
        </Form.Item>
      </Form>
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}

import { Modal, Radio } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { ChoiceId } from '#shared/reference/defineChoices.ts'
import { reprintReasons } from '#shared/reference/reprintReasons.ts'
import { printWords } from './printWords.ts'

export type ReprintReason = ChoiceId<typeof reprintReasons>

interface ReprintDialogProps {
  readonly onChosen: (reason: ReprintReason) => Promise<void>
  readonly onClose: () => void
}

/** Asks why a second card of one serial is printed. Arrows or digits choose, Enter confirms. */
export function ReprintDialog({ onChosen, onClose }: ReprintDialogProps) {
  const t = useWords(printWords)
  const { words } = useLanguage()
  const [first] = reprintReasons.ids
  const [reason, setReason] = useState<ReprintReason>(first)
  const [isBusy, setBusy] = useState(false)

  const confirm = async () => {
    if (isBusy) return
    setBusy(true)
    await onChosen(reason)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    const chosen = digit === undefined ? undefined : reprintReasons.ids[Number(digit) - 1]
    if (chosen !== undefined) setReason(chosen)
    else if (event.key === 'Enter') {
      event.preventDefault()
      void confirm()
    }
  }
  return (
    <Modal
      open
      title={t('reasonTitle')}
      okText={t('reasonOk')}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <div onKeyDown={onKeyDown}>
        <p>{t('reasonHint')}</p>
        <Radio.Group
          vertical
          aria-label={t('reasonTitle')}
          value={reason}
          onChange={({ target }) => setReason(reprintReasons.ids.find((one) => one === target.value) ?? first)}
        >
          {reprintReasons.entries.map(({ id }, index) => (
            <Radio key={id} value={id} autoFocus={id === first}>
              <kbd>{index + 1}</kbd> {reprintReasons.label(id, words)}
            </Radio>
          ))}
        </Radio.Group>
      </div>
    </Modal>
  )
}

import { Modal, Radio } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { RetireReason } from '#renderer/flows/badge/retireBadge.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { deskWords } from './words.ts'

interface RetireDialogProps {
  readonly purpose: 'reprint' | 'retire'
  readonly onChosen: (reason: RetireReason) => Promise<void>
  readonly onClose: () => void
}

const reasons = ['lost', 'stolen', 'wrong', 'replaced'] as const

/** Asks why a badge goes out of force. Arrows or 1 to 4 choose, Enter confirms. */
export function RetireDialog({ purpose, onChosen, onClose }: RetireDialogProps) {
  const t = useWords(deskWords)
  const [reason, setReason] = useState<RetireReason>('lost')
  const [isBusy, setBusy] = useState(false)
  const isReprint = purpose === 'reprint'

  const confirm = async () => {
    if (isBusy) return
    setBusy(true)
    await onChosen(reason)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1]
    const chosen = digit === undefined ? undefined : reasons[Number(digit) - 1]
    if (chosen !== undefined) setReason(chosen)
    else if (event.key === 'Enter') {
      event.preventDefault()
      void confirm()
    }
  }

  return (
    <Modal
      open
      title={isReprint ? t('reprintTitle') : t('retireTitle')}
      okText={isReprint ? t('reprintOk') : t('retireOk')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: !isReprint }}
      confirmLoading={isBusy}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <div onKeyDown={onKeyDown}>
        <p>{isReprint ? t('reprintHint') : t('retireHint')}</p>
        <Radio.Group
          vertical
          className="desk-reasons"
          aria-label={isReprint ? t('reprintTitle') : t('retireTitle')}
          value={reason}
          onChange={({ target }) => setReason(reasons.find((one) => one === target.value) ?? 'lost')}
        >
          {reasons.map((one, index) => (
            <Radio key={one} value={one} autoFocus={one === 'lost'}>
              <kbd>{index + 1}</kbd> {t(one)}
            </Radio>
          ))}
        </Radio.Group>
      </div>
    </Modal>
  )
}

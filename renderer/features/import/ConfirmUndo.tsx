import { Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { importWords } from './words.ts'

/** Asks once: an import can be thousands of records. */
export function ConfirmUndo({ onUndo, children }: { readonly onUndo: () => void; readonly children: ReactNode }) {
  const t = useWords(importWords)
  return (
    <Popconfirm
      title={t('undo')}
      description={t('undoSure')}
      okText={t('undo')}
      onConfirm={onUndo}
      okButtonProps={{ size: 'middle', danger: true }}
      cancelButtonProps={{ size: 'middle' }}
    >
      {children}
    </Popconfirm>
  )
}

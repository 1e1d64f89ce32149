import { UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { componentWords } from './words.ts'

/** Takes back the last step and names it, so that nobody undoes blindly. Disabled while there is none. */
export function UndoButton({ label, onUndo }: { readonly label: string | null; readonly onUndo: () => void }) {
  const t = useWords(componentWords)
  return (
    <Button
      icon={<UndoOutlined aria-hidden />}
      disabled={label === null}
      onClick={onUndo}
      title={label === null ? t('undoNone') : t('undoThis', { what: label })}
      aria-keyshortcuts="Control+Z"
      className="undo-button"
    >
      <span className="undo-button-text">{label === null ? t('undo') : t('undoThis', { what: label })}</span>
    </Button>
  )
}

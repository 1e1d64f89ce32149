import { FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { importWords } from './words.ts'

/** By name, for the system's dialog; what a file really is turns out when it is read. */
const accepted = '.xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.txt'

/** A button for those who choose, a field for those who drag; any number of files. */
export function DropZone({ onTake }: { readonly onTake: (files: readonly File[]) => void }) {
  const t = useWords(importWords)
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const onDrag = (event: DragEvent, over: boolean) => {
    event.preventDefault()
    setOver(over)
  }
  return (
    <div
      className={`import-drop${isOver ? ' import-drop-over' : ''}`}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false)
        onTake([...event.dataTransfer.files])
      }}
    >
      <FileExcelOutlined className="import-drop-icon" aria-hidden />
      <strong>{t('dropTitle')}</strong>
      <p>{t('dropHint')}</p>
      <Button type="primary" size="large" autoFocus onClick={() => input.current?.click()}>
        {t('chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={t('chooseFile')}
        onChange={({ target }) => {
          onTake([...(target.files ?? [])])
          // The same file can be chosen again after it was mended.
          target.value = ''
        }}
      />
    </div>
  )
}

import { FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useImportLabels } from './importLabels.ts'
import type { RefusedFile } from './useImport.ts'
import { importWords } from './words.ts'

interface ChooseFileProps {
  /** The file before, and why it could not be imported. */
  readonly refused: RefusedFile | null
  readonly onChoose: (file: File) => void
}

/** A button for those who choose, a field for those who drag. */
export function ChooseFile({ refused, onChoose }: ChooseFileProps) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const notify = useNotify()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file === undefined) return
    if ((files?.length ?? 0) > 1) notify.done(t('tooManyFiles'))
    onChoose(file)
  }
  const onDrag = (event: DragEvent, over: boolean) => {
    event.preventDefault()
    setOver(over)
  }
  return (
    <>
      {refused !== null && (
        <div className="import-error">
          <p className="import-refused">{t('notImported', { name: refused.fileName })}</p>
          <ErrorNotice error={labels.error(refused.error)} />
        </div>
      )}
      <div
        className={`import-drop${isOver ? ' import-drop-over' : ''}`}
        onDragOver={(event) => onDrag(event, true)}
        onDragLeave={(event) => onDrag(event, false)}
        onDrop={(event) => {
          onDrag(event, false)
          take(event.dataTransfer.files)
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
          hidden
          accept=".xlsx,.xlsm"
          aria-label={t('chooseFile')}
          onChange={({ target }) => {
            take(target.files)
            // The same file can be chosen again after it was mended.
            target.value = ''
          }}
        />
      </div>
    </>
  )
}

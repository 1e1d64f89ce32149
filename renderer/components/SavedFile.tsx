import { Alert, Button } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { RevealFile } from './fileProgress.ts'
import './savedFile.css'
import { componentWords } from './words.ts'

interface SavedFileProps {
  readonly title: string
  readonly path: string
  readonly onReveal: RevealFile
}

/** That a file is saved, where it lies, and the way to it. */
export function SavedFile({ title, path, onReveal }: SavedFileProps) {
  const t = useWords(componentWords)
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={title}
      description={
        <>
          <span className="saved-file-path">{path}</span>
          <span className="saved-file-actions">
            <Button onClick={() => onReveal('files:open', path)}>{t('openFile')}</Button>
            <Button onClick={() => onReveal('files:show', path)}>{t('showInFolder')}</Button>
          </span>
        </>
      }
    />
  )
}

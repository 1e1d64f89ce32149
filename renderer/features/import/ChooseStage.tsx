import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { DropZone } from './DropZone.tsx'
import { useImportLabels } from './importLabels.ts'
import type { ImportQueue } from './importQueue.ts'
import { PastImports } from './PastImports.tsx'
import { importWords } from './words.ts'

interface ChooseStageProps {
  /** Files that were chosen before; those that were refused say why. */
  readonly files: ImportQueue
  readonly onTake: (files: readonly File[]) => void
}

/** Where every import begins, and where those of before can be taken back. */
export function ChooseStage({ files, onTake }: ChooseStageProps) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const refused = files.flatMap(({ id, file, reading }) =>
    reading.step === 'refused' ? [{ id, name: file.name, error: reading.error }] : [],
  )
  return (
    <>
      {refused.map(({ id, name, error }) => (
        <div key={id} className="import-error">
          <p className="import-refused">{t('notImported', { name })}</p>
          <ErrorNotice error={labels.error(error)} />
        </div>
      ))}
      <DropZone onTake={onTake} />
      <PastImports />
    </>
  )
}

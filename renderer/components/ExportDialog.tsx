import { Button, Checkbox, Modal, Progress, Radio } from 'antd'
import { useId } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { type FileFormat, flatFormats } from '#shared/tables/flatTable.ts'
import { ErrorNotice } from './ErrorNotice.tsx'
import './exportDialog.css'
import { exportWords } from './exportWords.ts'
import type { FileProgress, RevealFile } from './fileProgress.ts'
import { SavedFile } from './SavedFile.tsx'

export interface ExportChoice {
  readonly format: FileFormat
  /** Keys of the chosen columns. */
  readonly columns: readonly string[]
  readonly isPhoneWhole: boolean
}

interface ExportDialogProps {
  readonly name: string
  readonly count: number
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isUsual: boolean }[]
  /** Whether the list has phones, and whether the role may have them whole. */
  readonly phones: 'none' | 'masked' | 'choice'
  readonly choice: ExportChoice
  /** Also brings the dialog back to choosing. */
  readonly onChange: (choice: ExportChoice) => void
  readonly progress: FileProgress
  readonly onStart: () => void
  readonly onCancel: () => void
  readonly onClose: () => void
  readonly onReveal: RevealFile
}

/** What of a list goes into a file, how far it is, and where it lies then. */
export function ExportDialog(props: ExportDialogProps) {
  const { name, count, choice, onChange, progress, onStart, onCancel, onClose } = props
  const t = useWords(exportWords)
  const isRunning = progress.state === 'running'
  const isChoosing = progress.state === 'idle' || progress.state === 'failed'
  return (
    <Modal
      open
      centered
      title={t('title', { name })}
      width={640}
      onCancel={isRunning ? onCancel : onClose}
      mask={{ closable: false }}
      footer={
        isRunning ? (
          <Button onClick={onCancel}>{t('cancel')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('close')}</Button>
            {isChoosing ? (
              <Button type="primary" disabled={choice.columns.length === 0} onClick={onStart}>
                {t('start')}
              </Button>
            ) : (
              <Button onClick={() => onChange(choice)}>{t('again')}</Button>
            )}
          </>
        )
      }
    >
      <p className="export-count" role="status">
        {t('count', { count })}
      </p>
      <ExportOutcome {...props} />
      {isChoosing && (
        <div className="export-choices">
          <FormatChoice {...props} />
          <ColumnChoice {...props} />
          <PhoneChoice {...props} />
        </div>
      )}
    </Modal>
  )
}

function FormatChoice({ choice, onChange }: ExportDialogProps) {
  const t = useWords(exportWords)
  const label = useId()
  return (
    <section>
      <h3 id={label}>{t('format')}</h3>
      <Radio.Group
        aria-labelledby={label}
        value={choice.format}
        options={flatFormats.map((format) => ({ value: format, label: t(format) }))}
        onChange={({ target }) => onChange({ ...choice, format: target.value === 'csv' ? 'csv' : 'xlsx' })}
      />
      {choice.format === 'csv' && <p className="export-hint">{t('csvHint')}</p>}
    </section>
  )
}

function ColumnChoice({ columns, choice, onChange }: ExportDialogProps) {
  const t = useWords(exportWords)
  const label = useId()
  const choose = (keys: readonly string[]) => onChange({ ...choice, columns: keys })
  return (
    <section>
      <div className="export-columns-head">
        <h3 id={label}>{t('columns')}</h3>
        <Button size="small" type="link" onClick={() => choose(columns.map(({ key }) => key))}>
          {t('all')}
        </Button>
        <Button
          size="small"
          type="link"
          onClick={() => choose(columns.flatMap(({ key, isUsual }) => (isUsual ? key : [])))}
        >
          {t('usual')}
        </Button>
      </div>
      <Checkbox.Group
        className="export-columns"
        role="group"
        aria-labelledby={label}
        value={[...choice.columns]}
        options={columns.map((column) => ({ value: column.key, label: column.label }))}
        onChange={choose}
      />
      {choice.columns.length === 0 && <p role="alert">{t('noColumns')}</p>}
    </section>
  )
}

function PhoneChoice({ phones, choice, onChange }: ExportDialogProps) {
  const t = useWords(exportWords)
  if (phones === 'none' || !choice.columns.includes('phone')) return null
  if (phones === 'masked') return <p className="export-hint">{t('phonesMasked')}</p>
  return (
    <section>
      <Checkbox
        checked={choice.isPhoneWhole}
        onChange={({ target }) => onChange({ ...choice, isPhoneWhole: target.checked })}
      >
        {t('phones')}
      </Checkbox>
      <p className="export-hint">{t('phonesHint')}</p>
    </section>
  )
}

function ExportOutcome({ progress, onReveal }: ExportDialogProps) {
  const t = useWords(exportWords)
  switch (progress.state) {
    case 'idle':
      return null
    case 'failed':
      return <ErrorNotice error={progress.error} />
    case 'running':
      return (
        <div role="status">
          {t('running')}
          <Progress percent={Math.round(progress.share * 100)} aria-label={t('running')} />
        </div>
      )
    case 'done':
      return <SavedFile title={t('done')} path={progress.path} onReveal={onReveal} />
    default:
      return progress satisfies never
  }
}

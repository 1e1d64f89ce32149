import { Button, Popconfirm, Result } from 'antd'
import { useNavigate } from 'react-router'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import type { ImportOutcome } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { grouped, useImportLabels } from './importLabels.ts'
import { RemarkTable } from './RemarkTable.tsx'
import { SaveRefused } from './SaveRefused.tsx'
import { importWords } from './words.ts'

interface DoneStageProps {
  readonly fileName: string
  readonly kind: 'attendee' | 'enterprise'
  readonly outcome: ImportOutcome
  readonly isUndone: boolean
  readonly error: AppError | null
  readonly onUndo: () => void
  readonly onRestart: () => void
}

/** What was saved, what was not, and the way back. */
export function DoneStage({ fileName, kind, outcome, isUndone, error, onUndo, onRestart }: DoneStageProps) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const navigate = useNavigate()
  const { fair } = useSession()
  const list = kind === 'attendee' ? 'attendees' : 'enterprises'
  return (
    <>
      {error !== null && (
        <div className="import-error">
          <ErrorNotice error={error} />
        </div>
      )}
      <Result
        className="import-result"
        status={isUndone ? 'info' : 'success'}
        title={isUndone ? t('undoneTitle') : t('added', { rows: grouped(outcome.acceptedRows) })}
        subTitle={isUndone ? fileName : t('addedWhat', { what: labels.counts(outcome.added) })}
        extra={[
          <Button key="again" type="primary" autoFocus onClick={onRestart}>
            {t('again')}
          </Button>,
          <Button key="list" onClick={() => void navigate(`/fairs/${fair.id}/${list}`)}>
            {kind === 'attendee' ? t('toAttendees') : t('toEnterprises')}
          </Button>,
          ...(isUndone
            ? []
            : [
                <Popconfirm
                  key="undo"
                  title={t('undo')}
                  description={t('undoSure')}
                  okText={t('undo')}
                  onConfirm={onUndo}
                  okButtonProps={{ size: 'middle', danger: true }}
                  cancelButtonProps={{ size: 'middle' }}
                >
                  <Button danger>{t('undo')}</Button>
                </Popconfirm>,
              ]),
        ]}
      />
      {outcome.refused.length > 0 && !isUndone && (
        <section className="import-panel">
          <div className="import-panel-head">
            <h2>{t('tabRefused', { rows: grouped(outcome.refusedRows) })}</h2>
            <SaveRefused remarks={outcome.refused} />
          </div>
          <RemarkTable label={t('refusedTitle')} remarks={outcome.refused} />
        </section>
      )}
    </>
  )
}

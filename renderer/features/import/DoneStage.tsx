import { Button, Result } from 'antd'
import { useNavigate } from 'react-router'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import type { ImportOutcome } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { ConfirmUndo } from './ConfirmUndo.tsx'
import type { ImportDesk } from './importDesk.ts'
import { useImportLabels } from './importLabels.ts'
import { findTable, type ImportQueue, isMore, nextTable } from './importQueue.ts'
import type { ImportStage, OpenTable } from './importStage.ts'
import { RemarkTable } from './RemarkTable.tsx'
import { SaveRefused } from './SaveRefused.tsx'
import { importWords } from './words.ts'

interface DoneStageProps {
  readonly stage: Extract<ImportStage, { readonly step: 'done' }>
  readonly files: ImportQueue
  readonly desk: ImportDesk
}

/** What was saved, what was not, and the way back. */
export function DoneStage({ stage: { open, outcome, isUndone, error }, files, desk }: DoneStageProps) {
  const t = useWords(importWords)
  const { counts } = outcome
  const rows = counts.created + counts.updated + counts.unsure
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
        title={isUndone ? t('undoneTitle') : rows === 0 ? t('nothingChanged') : t('added', { rows: grouped(rows) })}
        subTitle={isUndone ? open.fileName : <Summary outcome={outcome} />}
        extra={[
          <NextButton key="next" open={open} files={files} desk={desk} />,
          <ListButton key="list" open={open} />,
          ...(isUndone || outcome.batchId === null
            ? []
            : [
                <ConfirmUndo key="undo" onUndo={() => void desk.undo(open, outcome)}>
                  <Button danger>{t('undo')}</Button>
                </ConfirmUndo>,
              ]),
        ]}
      />
      {outcome.refused.length > 0 && !isUndone && (
        <section className="import-panel">
          <div className="import-panel-head">
            <h2>{t('refusedRows', { rows: grouped(counts.refused) })}</h2>
            <SaveRefused open={open} desk={desk} />
          </div>
          <RemarkTable label={t('refusedTitle')} remarks={outcome.refused} />
        </section>
      )}
    </>
  )
}

function Summary({ outcome: { added, changed, counts, twins } }: { readonly outcome: ImportOutcome }) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const { fair } = useSession()
  const navigate = useNavigate()
  const [what, others] = [labels.counts(added), labels.counts(changed)]
  return (
    <div className="import-summary">
      {what !== '' && <span>{t('addedWhat', { what })}</span>}
      {others !== '' && <span>{t('changedWhat', { what: others })}</span>}
      {counts.unchanged > 0 && <span>{t('unchangedRows', { rows: grouped(counts.unchanged) })}</span>}
      {twins > 0 && (
        <span>
          {t('twinsWait', { count: twins })}{' '}
          <Button type="link" size="small" onClick={() => void navigate(`/fairs/${fair.id}/inbox`)}>
            {t('toInbox')}
          </Button>
        </span>
      )}
    </div>
  )
}

/** The next table that waits; without one, the next file. */
function NextButton({ open, files, desk }: Omit<DoneStageProps, 'stage'> & { readonly open: OpenTable }) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const key = nextTable(files, open.key)
  const found = key === null ? undefined : findTable(files, key)
  if (!isMore(files, open.key)) {
    return (
      <Button type="primary" autoFocus onClick={() => desk.restart()}>
        {t('again')}
      </Button>
    )
  }
  return (
    <Button type="primary" autoFocus onClick={() => void desk.next(open.key)}>
      {found === undefined ? t('nextFile') : t('next', { name: labels.tableContents(found) })}
    </Button>
  )
}

function ListButton({ open }: { readonly open: OpenTable }) {
  const t = useWords(importWords)
  const navigate = useNavigate()
  const { fair } = useSession()
  const kind = open.preview.ok ? open.preview.value.kind : open.found.kind
  const isPeople = kind === 'attendee' || kind === 'assistanceCase'
  return (
    <Button onClick={() => void navigate(`/fairs/${fair.id}/${isPeople ? 'attendees' : 'enterprises'}`)}>
      {isPeople ? t('toAttendees') : t('toEnterprises')}
    </Button>
  )
}

import { Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import type { ImportBatch } from '#renderer/db/importBatch.ts'
import { openImport } from '#renderer/flows/excel/openImport.ts'
import { readImports } from '#renderer/flows/excel/readImports.ts'
import { readStaff } from '#renderer/flows/staff/readStaff.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { ConfirmUndo } from './ConfirmUndo.tsx'
import { useImportLabels } from './importLabels.ts'
import { importWords } from './words.ts'

/** Further back nobody looks; all of them stay on the disk. */
const shownImports = 50

/** What was imported on this computer, each with its way back; nothing is shown before the first import. */
export function PastImports() {
  const t = useWords(importWords)
  const station = useStation()
  const { fair } = useSession()
  const live = useLive(
    async () => ({ batches: await readImports(station.db, fair.id), staff: await readStaff(station.db, fair.id) }),
    [station, fair.id],
  )
  if (live.state === 'failed') return <ErrorNotice error={live.error} />
  if (live.state === 'loading' || live.value.batches.length === 0) return null
  const { batches, staff } = live.value
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  return (
    <section className="import-panel import-past" aria-labelledby="import-past">
      <h2 id="import-past">{t('past')}</h2>
      <div className="import-past-scroll" tabIndex={0} role="group" aria-labelledby="import-past">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('pastTime')}</th>
              <th scope="col">{t('pastFile')}</th>
              <th scope="col">{t('pastWho')}</th>
              <th scope="col">{t('pastWhat')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {batches.slice(0, shownImports).map((batch) => (
              <PastImport key={batch.id} batch={batch} by={names.get(batch.staffId) ?? ''} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function PastImport({ batch, by }: { readonly batch: ImportBatch; readonly by: string }) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const records = useLabels()
  const undo = useUndoImport(batch)
  const added = labels.counts(batch.added)
  const changed = labels.counts(batch.changed)
  const refused = batch.counts.refused
  const what = [
    added === '' ? '' : t('addedWhat', { what: added }),
    changed === '' ? '' : t('changedWhat', { what: changed }),
    refused === 0 ? '' : t('refusedRows', { rows: grouped(refused) }),
  ]
  return (
    <tr>
      <td className="import-past-time">{dayjs(batch.at).format('MM-DD HH:mm')}</td>
      <td title={`${batch.fileName} · ${batch.sheetName}`}>
        <span className="import-past-file">{batch.fileName}</span>
        <small>{records.record(batch.kind)}</small>
      </td>
      <td>{by}</td>
      <td>{what.filter((text) => text !== '').join(t('stop'))}</td>
      <td className="import-past-undo">
        {batch.undoneAt === null ? (
          <ConfirmUndo onUndo={() => void undo.run()}>
            <Button loading={undo.isRunning} aria-label={t('undoPastOf', { name: batch.fileName })}>
              {t('undoPast')}
            </Button>
          </ConfirmUndo>
        ) : (
          <StatusTag tone="plain">{t('pastUndone')}</StatusTag>
        )}
      </td>
    </tr>
  )
}

/** In a worker of its own: an import can be 50,000 records. */
function useUndoImport({ id, fileName }: ImportBatch) {
  const t = useWords(importWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const [isRunning, setRunning] = useState(false)
  const run = async (): Promise<void> => {
    setRunning(true)
    const session = openImport(station, () => undefined)
    const undone = await session.undo(writer, id)
    session.close()
    setRunning(false)
    if (undone.ok) notify.done(t('undoneNow', { name: fileName }))
    else notify.failed(undone.error)
  }
  return { isRunning, run }
}

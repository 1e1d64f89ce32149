import { Empty } from 'antd'
import { useMemo, useState } from 'react'
import { ListTools } from '#renderer/components/ListTools.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { type PrintLine, readPrintLog } from '#renderer/flows/printing/readPrintJobs.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { LogTable } from './LogTable.tsx'
import { printingWords } from './words.ts'

/** Who printed which serial when, of every station that this one has heard of. */
export function PrintLog() {
  const t = useWords(printingWords)
  const { db } = useStation()
  const { fair } = useSession()
  const live = useLive(() => readPrintLog(db, fair.id), [db, fair.id])
  return (
    <LiveView live={live}>
      {(lines) =>
        lines.length === 0 ? (
          <Empty className="list-empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noLog')} />
        ) : (
          <FoundLines lines={lines} />
        )
      }
    </LiveView>
  )
}

function FoundLines({ lines }: { readonly lines: readonly PrintLine[] }) {
  const t = useWords(printingWords)
  const [text, setText] = useState('')
  const found = useMemo(() => lines.filter((line) => holds(line, text)), [lines, text])
  return (
    <>
      <ListTools
        text={text}
        search={t('findLog')}
        onText={setText}
        isFiltered={text !== ''}
        clear={t('clear')}
        onClear={() => setText('')}
        count={t('logHint', { count: found.length })}
      >
        {null}
      </ListTools>
      <LogTable lines={found} />
    </>
  )
}

function holds({ job, holder, staff }: PrintLine, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return [holder, job.serial, staff, job.printerName].some((value) => value.toLowerCase().includes(wanted))
}

import { Button, Table } from 'antd'
import { useCallback, useState } from 'react'
import { Link } from 'react-router'
import { EmptyList } from '#renderer/components/EmptyList.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useTroubleText } from '#renderer/i18n/useTroubleText.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { AuditView } from '#shared/office/officeShapes.ts'
import { office } from '../api/office.ts'
import { StaleNotice } from '../StaleNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useTime } from '../useFormats.ts'
import { consoleWords } from '../words.ts'
import { auditWords } from './words.ts'

const pageLength = 100

/** Everything privileged that was done or refused. */
export function AuditScreen() {
  const t = useWords(auditWords)
  const common = useWords(consoleWords)
  const [pages, setPages] = useState(1)
  const { live, stale, reload } = useAnswer('audit', async () => readPages(pages), 15_000)
  const more = useCallback(() => {
    setPages((count) => count + 1)
    reload()
  }, [reload])
  return (
    <>
      <ScreenHeader title={t('title')} hint={t('hint')} />
      <StaleNotice error={stale} />
      <LiveView live={live}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyList title={t('noneTitle')} what={t('noneWhat')} actions={null} />
          ) : (
            <>
              <AuditTable entries={entries} />
              {entries.length === pages * pageLength && (
                <div className="console-more">
                  <Button onClick={more}>{common('more')}</Button>
                </div>
              )}
            </>
          )
        }
      </LiveView>
    </>
  )
}

function AuditTable({ entries }: { readonly entries: readonly AuditView[] }) {
  const t = useWords(auditWords)
  const time = useTime()
  const trouble = useTroubleText()
  const known = (word: string): word is keyof typeof auditWords.table => Object.hasOwn(auditWords.table, word)
  const sayActor = (actor: string): string => {
    const [kind = '', id = ''] = actor.split(':')
    return known(kind) ? t(kind, { id: id.slice(-8) }) : actor
  }
  return (
    <Table<AuditView>
      className="console-table"
      size="middle"
      rowKey="entryId"
      dataSource={[...entries]}
      pagination={false}
      columns={[
        { key: 'at', title: t('at'), render: (_value, { at }) => time(at) },
        { key: 'actor', title: t('actor'), render: (_value, { actor }) => sayActor(actor) },
        { key: 'action', title: t('action'), render: (_value, { action }) => (known(action) ? t(action) : action) },
        {
          key: 'fair',
          title: t('fair'),
          render: (_value, { fairId }) =>
            fairId === null ? '' : <Link to={`/fairs/${fairId}`}>{`${t('fair')} ${fairId.slice(-8)}`}</Link>,
        },
        {
          key: 'outcome',
          title: t('outcome'),
          render: (_value, { outcome }) =>
            outcome === 'done' ? t('done') : <StatusTag tone="warn">{trouble(outcome)?.what ?? outcome}</StatusTag>,
        },
      ]}
    />
  )
}

async function readPages(count: number): Promise<Result<AuditView[]>> {
  const entries: AuditView[] = []
  for (let page = 0; page < count; page += 1) {
    const answer = await office.audit(entries.at(-1)?.entryId)
    if (!answer.ok) return answer
    entries.push(...answer.value)
    if (answer.value.length < pageLength) break
  }
  return ok(entries)
}

import { ArrowRightOutlined } from '@ant-design/icons'
import { Table } from 'antd'
import { listedRemarks, type PreviewChange, type PreviewUpdate } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useImportLabels } from './importLabels.ts'
import { previewWords } from './previewWords.ts'
import { importWords } from './words.ts'

/** Records that get other values, field by field. Long lists are drawn as far as seen. */
export function UpdatedRows({ updates }: { readonly updates: readonly PreviewUpdate[] }) {
  const t = useWords(previewWords)
  const w = useWords(importWords)
  return (
    <>
      <p className="list-soft import-tab-hint">{t('updatesHint')}</p>
      <Table<PreviewUpdate>
        virtual
        size="small"
        rowKey="row"
        pagination={false}
        scroll={{ x: 760, y: 300 }}
        dataSource={[...updates]}
        columns={[
          { key: 'row', title: t('row'), width: 80, render: (_value, { row }) => row },
          { key: 'title', title: t('record'), width: 200, ellipsis: true, render: (_value, { title }) => title },
          {
            key: 'changes',
            title: t('changes'),
            render: (_value, { changes }) => (
              <ul className="import-changes">
                {changes.map((change) => (
                  <Change key={change.columnId} change={change} />
                ))}
              </ul>
            ),
          },
        ]}
      />
      {updates.length === listedRemarks && <p className="list-soft">{w('listCut', { count: listedRemarks })}</p>}
    </>
  )
}

function Change({ change: { columnId, before, after, isHidden } }: { readonly change: PreviewChange }) {
  const t = useWords(previewWords)
  const labels = useImportLabels()
  const old = labels.value(columnId, before)
  return (
    <li>
      <span className="list-soft">{labels.column(columnId)}</span>
      {isHidden ? (
        <span>{t('hiddenChange')}</span>
      ) : (
        <>
          <span className={old === '' ? 'list-soft' : 'import-before'} title={t('before')}>
            {old === '' ? t('empty') : old}
          </span>
          <ArrowRightOutlined role="img" aria-label={t('after')} />
          <strong>{labels.value(columnId, after)}</strong>
        </>
      )}
    </li>
  )
}

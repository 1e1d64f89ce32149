import { Table } from 'antd'
import { type CellRemark, listedRemarks } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useImportLabels } from './importLabels.ts'
import { importWords } from './words.ts'

/** Which row and cell, what stands there, why it is left out and what to do. Long lists are drawn as far as seen. */
export function RemarkTable({ label, remarks }: { readonly label: string; readonly remarks: readonly CellRemark[] }) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const lines = remarks.map((remark, index) => ({ ...remark, index }))
  return (
    <>
      <Table<CellRemark & { readonly index: number }>
        virtual
        size="small"
        aria-label={label}
        rowKey="index"
        pagination={false}
        scroll={{ x: 700, y: 320 }}
        dataSource={lines}
        columns={[
          { key: 'row', title: t('row'), width: 70, render: (_value, { row }) => row },
          {
            key: 'column',
            title: t('column'),
            width: 130,
            ellipsis: true,
            render: (_value, remark) => labels.place(remark),
          },
          { key: 'text', title: t('cellText'), width: 150, ellipsis: true, render: (_value, { text }) => text },
          { key: 'reason', title: t('reason'), render: (_value, remark) => <Reason {...labels.remark(remark)} /> },
        ]}
      />
      {remarks.length === listedRemarks && <p className="list-soft">{t('listCut', { count: listedRemarks })}</p>}
    </>
  )
}

const Reason = ({ what, next }: { readonly what: string; readonly next: string }) => (
  <div className="import-reason">
    <span>{what}</span>
    <span className="list-soft">{next}</span>
  </div>
)

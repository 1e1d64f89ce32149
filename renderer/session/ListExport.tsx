import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { ExportDialog } from '#renderer/components/ExportDialog.tsx'
import { exportWords } from '#renderer/components/exportWords.ts'
import { mayHave, maySeePhones } from '#renderer/flows/tables/defineList.ts'
import { exportLists, type ListKind } from '#renderer/flows/tables/exportLists.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useMay, useSession } from './sessionContext.ts'
import { useListExport } from './useListExport.ts'

interface ListExportProps {
  readonly list: ListKind
  /** The records as the screen shows them: filtered, sorted. */
  readonly ids: readonly string[]
}

/** The button of a list that writes it to a file; absent for roles that may not export. */
export function ListExport({ list, ids }: ListExportProps) {
  const t = useWords(exportWords)
  const mayExport = useMay('report.export')
  const [isOpen, setOpen] = useState(false)
  if (!mayExport) return null
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} disabled={ids.length === 0} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && <OpenExport list={list} ids={ids} onClose={() => setOpen(false)} />}
    </>
  )
}

function OpenExport({ list, ids, onClose }: ListExportProps & { readonly onClose: () => void }) {
  const { words } = useLanguage()
  const { role } = useSession()
  const { name, columns, hasPhones } = exportLists[list]
  const allowed = columns.filter((column) => mayHave(role, column))
  const { choice, change, progress, start, cancel, reveal } = useListExport(list, ids, allowed)
  if (choice === null) return null
  return (
    <ExportDialog
      name={name[words]}
      count={ids.length}
      columns={allowed.map(({ key, header, isUsual }) => ({ key, label: header[words], isUsual }))}
      phones={hasPhones ? (maySeePhones(role) ? 'choice' : 'masked') : 'none'}
      choice={choice}
      onChange={change}
      progress={progress}
      onStart={() => void start()}
      onCancel={cancel}
      onClose={onClose}
      onReveal={reveal}
    />
  )
}

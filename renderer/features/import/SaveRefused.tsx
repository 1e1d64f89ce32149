import { Button } from 'antd'
import { useState } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import type { CellRemark } from '#renderer/flows/excel/importMessages.ts'
import { writeTable } from '#renderer/flows/excel/writeTable.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useImportLabels } from './importLabels.ts'
import { importWords } from './words.ts'

interface SaveRefusedProps {
  readonly remarks: readonly CellRemark[]
}

/** The list of what was left out as a workbook, for whoever mends the original. It repeats no values of people. */
export function SaveRefused({ remarks }: SaveRefusedProps) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const notify = useNotify()
  const { platform } = useWorkplace()
  const { fair } = useSession()
  const [path, setPath] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const header = [t('row'), t('column'), t('reason'), t('whatToDo')]
    const rows = remarks.map((remark) => {
      const { what, next } = labels.remark(remark)
      return [remark.row, labels.place(remark), what, next]
    })
    const bytes = await writeTable(t('refusedFileName'), [8, 20, 50, 60], [header, ...rows])
    const saved = await platform.call('files:saveWorkbook', {
      folder: fair.name,
      name: `${t('refusedFileName')}.xlsx`,
      bytes,
    })
    setBusy(false)
    if (!saved.ok) return notify.failed(saved.error)
    setPath(saved.value.path)
  }
  const show = async (saved: string) => {
    const shown = await platform.call('files:show', { path: saved })
    if (!shown.ok) notify.failed(shown.error)
  }
  if (path === null) {
    return (
      <Button loading={isBusy} onClick={() => void save()}>
        {t('saveRefused')}
      </Button>
    )
  }
  return (
    <span className="import-saved" role="status">
      <span className="import-saved-path" title={path}>
        <strong>{t('savedRefused')}</strong>
        {path}
      </span>
      <Button onClick={() => void show(path)}>{t('showInFolder')}</Button>
    </span>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useShowFile } from '#renderer/session/useShowFile.ts'
import type { ImportDesk } from './importDesk.ts'
import type { OpenTable } from './importStage.ts'
import { importWords } from './words.ts'

interface SaveRefusedProps {
  readonly open: OpenTable
  readonly desk: ImportDesk
}

/** The refused rows as the same file with a reason beside each, to be mended and imported again. */
export function SaveRefused({ open, desk }: SaveRefusedProps) {
  const t = useWords(importWords)
  const { words } = useLanguage()
  const notify = useNotify()
  const { platform } = useWorkplace()
  const show = useShowFile()
  const { fair } = useSession()
  const [path, setPath] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const written = await desk.refusalFile(open, words)
    const saved = written.ok
      ? await platform.call('files:saveWorkbook', {
          folder: fair.name,
          name: `${t('refusedFileName')}.xlsx`,
          bytes: written.value,
        })
      : written
    setBusy(false)
    if (!saved.ok) return notify.failed(saved.error)
    setPath(saved.value.path)
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
      <Button onClick={() => show('files:show', path)}>{t('showInFolder')}</Button>
    </span>
  )
}

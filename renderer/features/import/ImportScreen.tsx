import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay } from '#renderer/session/sessionContext.ts'
import { noConsent } from '#shared/consent/consentChoice.ts'
import { BusyPanel } from './BusyPanel.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { DoneStage } from './DoneStage.tsx'
import './import.css'
import { PreviewStage } from './PreviewStage.tsx'
import { useImport } from './useImport.ts'
import { importWords } from './words.ts'

/** From a spreadsheet to records: choose, see what it will do, declare, save, take back. */
export function ImportScreen() {
  const t = useWords(importWords)
  const mayImport = useMay('attendee.import')
  const job = useImport()
  const [consent, setConsent] = useState(noConsent('import'))
  const { stage } = job
  const restart = () => {
    setConsent(noConsent('import'))
    job.restart()
  }
  if (!mayImport) {
    return (
      <>
        <ScreenHeader title={t('title')} />
        <ErrorNotice error={{ code: 'ACCESS_ROLE' }} />
      </>
    )
  }
  return (
    <div className="import-screen">
      <ScreenHeader
        title={t('title')}
        hint={t('hint')}
        actions={stage.step === 'preview' ? <Button onClick={restart}>{t('otherFile')}</Button> : undefined}
      />
      {stage.step === 'choose' && <ChooseFile refused={stage.refused} onChoose={(file) => void job.choose(file)} />}
      {stage.step === 'busy' && <BusyPanel progress={job.progress} onCancel={stage.canCancel ? job.cancel : null} />}
      {stage.step === 'preview' && (
        <PreviewStage
          open={stage.open}
          error={stage.error}
          consent={consent}
          onConsent={setConsent}
          onChange={(choice) => void job.change(stage.open, choice)}
          onSave={(declared) => void job.save(stage.open, declared)}
        />
      )}
      {stage.step === 'done' && stage.open.preview.ok && (
        <DoneStage
          fileName={stage.open.fileName}
          kind={stage.open.preview.value.kind}
          outcome={stage.outcome}
          isUndone={stage.isUndone}
          error={stage.error}
          onUndo={() => void job.undo(stage.open, stage.outcome)}
          onRestart={restart}
        />
      )}
    </div>
  )
}

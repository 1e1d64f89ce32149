import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay } from '#renderer/session/sessionContext.ts'
import { noConsent } from '#shared/consent/consentChoice.ts'
import { BusyPanel } from './BusyPanel.tsx'
import { ChooseStage } from './ChooseStage.tsx'
import { DoneStage } from './DoneStage.tsx'
import { FileRail } from './FileRail.tsx'
import './import.css'
import { isMany } from './importQueue.ts'
import { PreviewStage } from './PreviewStage.tsx'
import { TemplateMenu } from './TemplateMenu.tsx'
import { type Import, useImport } from './useImport.ts'
import { importWords } from './words.ts'

/** From spreadsheets to records: choose, see and correct what it will do, declare, save, take back. */
export function ImportScreen() {
  const t = useWords(importWords)
  const mayImport = useMay('attendee.import')
  const job = useImport()
  const { stage, files, desk } = job
  if (!mayImport) {
    return (
      <>
        <ScreenHeader title={t('title')} />
        <ErrorNotice error={{ code: 'ACCESS_ROLE' }} />
      </>
    )
  }
  const isLocked = stage.step === 'busy'
  return (
    <div className="import-screen">
      <ScreenHeader
        title={t('title')}
        {...(stage.step === 'choose' ? { hint: t('hint') } : {})}
        actions={
          stage.step === 'choose' ? (
            <TemplateMenu />
          ) : (
            !isLocked && <Button onClick={() => desk.restart()}>{t(isMany(files) ? 'close' : 'closeOne')}</Button>
          )
        }
      />
      <div className={`import-body${isMany(files) ? ' import-many' : ''}`}>
        {isMany(files) && (
          <FileRail
            files={files}
            open={stage.step === 'preview' || stage.step === 'done' ? stage.open.key : null}
            isLocked={isLocked}
            onShow={(key) => void desk.show(key)}
            onRemove={(fileId) => desk.remove(fileId)}
          />
        )}
        <div className="import-main">
          <Stage job={job} />
        </div>
      </div>
    </div>
  )
}

function Stage({ job: { stage, files, desk, progress } }: { readonly job: Import }) {
  const [consent, setConsent] = useState({ fileId: '', choice: noConsent('import') })
  switch (stage.step) {
    case 'choose':
      return <ChooseStage files={files} onTake={(chosen) => desk.take(chosen)} />
    case 'busy':
      return <BusyPanel progress={progress} onCancel={stage.canCancel ? () => desk.cancel() : null} />
    case 'preview': {
      const { fileId } = stage.open.key
      return (
        <PreviewStage
          stage={stage}
          files={files}
          desk={desk}
          progress={progress}
          // What the sender of one file declared says nothing about another.
          consent={consent.fileId === fileId ? consent.choice : noConsent('import')}
          onConsent={(choice) => setConsent({ fileId, choice })}
        />
      )
    }
    case 'done':
      return <DoneStage stage={stage} files={files} desk={desk} />
    default:
      return stage satisfies never
  }
}

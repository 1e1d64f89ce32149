import { useRef, useState } from 'react'
import { ConsentBox } from '#renderer/components/ConsentBox.tsx'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { Later } from '#renderer/components/Later.tsx'
import { instantNow } from '#renderer/db/station.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { type ConsentChoice, recordConsent } from '#shared/consent/consentChoice.ts'
import type { ImportDesk } from './importDesk.ts'
import { useImportLabels } from './importLabels.ts'
import { type ImportQueue, isMore } from './importQueue.ts'
import type { ImportStage } from './importStage.ts'
import { PreviewHead } from './PreviewHead.tsx'
import { PreviewTabs } from './PreviewTabs.tsx'
import type { ProgressStore } from './progressStore.ts'
import { SaveBar } from './SaveBar.tsx'

interface PreviewStageProps {
  readonly stage: Extract<ImportStage, { readonly step: 'preview' }>
  readonly files: ImportQueue
  readonly desk: ImportDesk
  readonly progress: ProgressStore
  /** What was declared so far; kept while the table is read again. */
  readonly consent: ConsentChoice
  readonly onConsent: (consent: ConsentChoice) => void
}

/** Everything there is to see, to correct and to declare before the rows are saved. */
export function PreviewStage({ stage, files, desk, progress, consent, onConsent }: PreviewStageProps) {
  const labels = useImportLabels()
  const station = useStation()
  const { fair } = useSession()
  const [isMissing, setMissing] = useState(false)
  const consentBox = useRef<HTMLDivElement>(null)
  const { open, checking, error } = stage
  const preview = open.preview.ok ? open.preview.value : null
  const declare = (next: ConsentChoice) => {
    setMissing(false)
    onConsent(next)
    const isRead = preview?.hasSensitiveColumns === true && next.isSensitiveGiven !== open.choice.isSensitiveAllowed
    if (isRead) desk.change(open, { ...open.choice, isSensitiveAllowed: next.isSensitiveGiven })
  }
  const save = () => {
    if (preview?.needsConsent !== true) return void desk.save(open, null)
    const recorded = recordConsent(consent, fair.noticeVersion, instantNow(station))
    if (recorded.ok) return void desk.save(open, recorded.value)
    setMissing(true)
    consentBox.current?.scrollIntoView({ block: 'center' })
    consentBox.current?.querySelector('input')?.focus()
    return undefined
  }
  return (
    <>
      {error !== null && (
        <div className="import-error">
          <ErrorNotice error={labels.error(error)} />
        </div>
      )}
      <section className="import-panel">
        <PreviewHead open={open} onChange={(choice) => desk.change(open, choice)} />
        {!open.preview.ok && <ErrorNotice error={labels.error(open.preview.error)} />}
        {preview !== null && (
          <Later frames={1}>
            <PreviewTabs
              key={`${open.key.fileId} ${open.key.sheet} ${open.key.table}`}
              open={open}
              preview={preview}
              onChange={(choice) => desk.change(open, choice)}
              onDecide={(decisions) => desk.decide(decisions)}
            />
          </Later>
        )}
      </section>
      <Later frames={2}>
        {preview?.needsConsent === true && (
          <div ref={consentBox} className="import-consent">
            <ConsentBox
              about="list"
              noticeVersion={fair.noticeVersion}
              organiser={fair.organiserName ?? fair.name}
              value={consent}
              onChange={declare}
              isMissing={isMissing}
            />
          </div>
        )}
        <SaveBar
          preview={preview}
          checking={checking}
          progress={progress}
          onCancel={() => desk.cancel()}
          onCheck={() => desk.change(open, open.choice)}
          onSkip={isMore(files, open.key) ? () => desk.skip(open) : null}
          onSave={save}
        />
      </Later>
    </>
  )
}

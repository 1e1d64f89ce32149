import { Descriptions, Input, Modal, QRCode } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import {
  type FindCode,
  findBadge,
  findKnown,
  type HeardScan,
  learnScans,
  learnSetup,
} from '#renderer/flows/scanner/learnScanner.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useBadgeReader } from '#renderer/session/useBadgeReader.ts'
import { useHeardScans } from '#renderer/session/useHeardScans.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { ScannerSetup } from '#shared/scanner/scannerSetup.ts'
import { useEndKeys } from './useEndKeys.ts'
import { readerWords } from './words.ts'

interface LearnDialogProps {
  readonly before: ScannerSetup
  readonly onUse: (learnt: ScannerSetup) => void
  readonly onClose: () => void
}

/** Shown on the screen: what it says is known, so what is typed around it is the scanner's own. */
const shownCode = 'FAIRDESK-TEST-1234567890'

/** Scan three times; what was found is shown, and holds once it is confirmed. */
export function LearnDialog({ before, onUse, onClose }: LearnDialogProps) {
  const t = useWords(readerWords)
  const reader = useBadgeReader()
  const [known, setKnown] = useState('')
  const [scans, setScans] = useState<readonly HeardScan[]>([])
  const [learnt, setLearnt] = useState<ScannerSetup | null>(null)
  const [error, setError] = useState<AppError | null>(null)

  const isGenuine = async (text: string): Promise<boolean> => {
    const reading = await reader.read(text)
    return reading.type === 'badge' && reading.signature === 'valid'
  }
  const learn = async (all: readonly HeardScan[], finders: readonly FindCode[]) => {
    const outcome = await learnSetup(all, finders, before)
    if (outcome.ok) setLearnt(outcome.value)
    else setError(outcome.error)
  }
  useHeardScans((scan) => {
    if (learnt !== null) return
    const all = error === null ? [...scans, scan] : [scan]
    setScans(all)
    setError(null)
    if (all.length < learnScans) return
    const finders = [findKnown(known.trim()), findKnown(shownCode), findBadge(isGenuine)]
    void learn(all, finders)
  })

  return (
    <Modal
      open
      title={t('learnTitle')}
      onCancel={onClose}
      okText={t('learnUse')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: learnt === null }}
      onOk={() => {
        if (learnt !== null) onUse(learnt)
        onClose()
      }}
    >
      {learnt === null ? (
        <div className="learn">
          <p>{t('learnHow')}</p>
          <div className="learn-code" role="img" aria-label={t('learnCode')}>
            <span aria-hidden>
              <QRCode value={shownCode} type="svg" size={180} color="#000000" bgColor="#ffffff" />
            </span>
          </div>
          <p className="learn-count" role="status">
            {t('learnCount', { count: Math.min(scans.length, learnScans) })}
          </p>
          {error !== null && <ErrorNotice error={error} />}
          <label className="learn-known">
            {t('learnKnown')}
            <Input value={known} maxLength={80} onChange={({ target }) => setKnown(target.value)} />
          </label>
        </div>
      ) : (
        <Learnt setup={learnt} />
      )}
    </Modal>
  )
}

function Learnt({ setup }: { readonly setup: ScannerSetup }) {
  const t = useWords(readerWords)
  const endKey = useEndKeys().find(({ value }) => value === setup.endKey)?.label
  const affix = (text: string) => (text === '' ? t('nothing') : <code className="learn-affix">{text}</code>)
  return (
    <div role="status">
      <Descriptions
        title={t('learnt')}
        column={1}
        bordered
        size="small"
        items={[
          { key: 'prefix', label: t('prefix'), children: affix(setup.prefix) },
          { key: 'suffix', label: t('suffix'), children: affix(setup.suffix) },
          { key: 'endKey', label: t('endKey'), children: endKey },
          { key: 'gapMs', label: t('gapMs'), children: setup.gapMs },
        ]}
      />
    </div>
  )
}

import { Alert, Button, Modal, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { pictureTypes, usePickFiles } from '#renderer/components/usePickFile.tsx'
import { addPhotos, type PhotosAdded } from '#renderer/flows/attendee/addPhotos.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AppError } from '#shared/errors/result.ts'
import { photoWords } from './photoWords.ts'
import './photos.css'

interface PhotosDialogProps {
  readonly undo: Undo
  readonly onClose: () => void
}

type Step =
  | { readonly step: 'choosing' }
  | { readonly step: 'running'; readonly count: number; readonly share: number }
  | { readonly step: 'done'; readonly added: PhotosAdded }
  | { readonly step: 'failed'; readonly error: AppError }

/** Many photos at once, from files that are named after the people. */
export function PhotosDialog({ undo, onClose }: PhotosDialogProps) {
  const t = useWords(photoWords)
  const { step, start, cancel } = usePhotosRun(undo)
  const picker = usePickFiles(pictureTypes, start)
  const isRunning = step.step === 'running'
  return (
    <Modal
      open
      centered
      title={t('addMany')}
      width={600}
      onCancel={isRunning ? cancel : onClose}
      mask={{ closable: false }}
      footer={
        isRunning ? (
          <Button onClick={cancel}>{t('cancel')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('close')}</Button>
            <Button type="primary" autoFocus onClick={picker.open}>
              {t(step.step === 'done' ? 'chooseMore' : 'choose')}
            </Button>
          </>
        )
      }
    >
      {picker.input}
      <p>{t('howNamed')}</p>
      <p className="photos-soft">{t('whatIsKept')}</p>
      <div role="status">
        <Outcome step={step} />
      </div>
    </Modal>
  )
}

function Outcome({ step }: { readonly step: Step }) {
  const t = useWords(photoWords)
  switch (step.step) {
    case 'choosing':
      return null
    case 'running':
      return (
        <>
          <p>{t('working', { count: step.count })}</p>
          <Progress percent={Math.round(step.share * 100)} aria-label={t('addMany')} />
        </>
      )
    case 'failed':
      return step.error.code === 'CANCELLED' ? <p>{t('cancelled')}</p> : <ErrorNotice error={step.error} />
    default:
      return <Added added={step.added} />
  }
}

function Added({ added: { saved, unused } }: { readonly added: PhotosAdded }) {
  const t = useWords(photoWords)
  return (
    <>
      <Alert showIcon type={saved > 0 ? 'success' : 'info'} title={t('savedMany', { count: saved })} />
      {unused.length > 0 && (
        <section className="photos-unused">
          <h3>{t('unused', { count: unused.length })}</h3>
          <ul>
            {unused.map(({ fileName, why }) => (
              <li key={fileName}>
                <span dir="auto">{fileName}</span> {t(why)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function usePhotosRun(undo: Undo) {
  const t = useWords(photoWords)
  const station = useStation()
  const { writer } = useSession()
  const [step, setStep] = useState<Step>({ step: 'choosing' })
  const running = useRef<AbortController | null>(null)
  // Whoever leaves the screen has cancelled.
  useEffect(() => () => running.current?.abort(), [])

  const start = async (files: readonly File[]): Promise<void> => {
    const controller = new AbortController()
    running.current = controller
    const show = (share: number) => setStep({ step: 'running', count: files.length, share })
    show(0)
    const added = await addPhotos(station, writer, files, { signal: controller.signal, onProgress: show })
    if (!added.ok) return setStep({ step: 'failed', error: added.error })
    const { saved: count, undo: steps } = added.value
    if (steps.length > 0) undo.remember({ label: t('changedMany', { count }), steps })
    setStep({ step: 'done', added: added.value })
  }
  return { step, start, cancel: () => running.current?.abort() }
}

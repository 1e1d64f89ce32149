import { UserAddOutlined } from '@ant-design/icons'
import { Alert, App, Button, Empty, Form } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { UndoButton } from '#renderer/components/UndoButton.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useScannedHolder } from '#renderer/session/useScannedHolder.ts'
import './desk.css'
import { FindPerson } from './FindPerson.tsx'
import { PersonCard } from './PersonCard.tsx'
import { useDesk } from './useDesk.ts'
import { WalkInForm } from './WalkInForm.tsx'
import type { WalkInValues } from './walkInValues.ts'
import { deskWords } from './words.ts'

/** Find or register, then the badge; the focus is always where the next person begins. */
export function DeskScreen() {
  const t = useWords(deskWords)
  const { message } = App.useApp()
  const desk = useDesk()
  const { badgeWorker } = useWorkplace()
  const mayRegister = useMay('attendee.register')
  const input = useRef<HTMLInputElement>(null)
  const [form] = Form.useForm<WalkInValues>()
  const [text, setText] = useState('')
  /** The name to begin the form with; null while it is closed. */
  const [formName, setFormName] = useState<string | null>(null)
  const [takesFocus, setTakesFocus] = useState(false)
  const [isScannedRetired, setScannedRetired] = useState(false)
  const isFormOpen = formName !== null

  const focusSearch = () => requestAnimationFrame(() => input.current?.focus())
  const startNext = () => {
    setFormName(null)
    setText('')
    setTakesFocus(false)
    focusSearch()
  }
  const show = (attendeeId: string, isRetired = false) => {
    setFormName(null)
    setTakesFocus(true)
    setScannedRetired(isRetired)
    desk.choose(attendeeId)
  }
  const openForm = (name: string) => {
    if (!mayRegister || isFormOpen) return
    desk.choose(null)
    setScannedRetired(false)
    setFormName(name)
  }

  useScannedHolder((holder) => {
    if (isFormOpen && form.isFieldsTouched()) void message.warning(t('saveFirst'))
    else if (holder.ok) show(holder.value.attendeeId, !holder.value.isInForce)
    else desk.fail(holder.error)
  })
  // The first person of the day does not wait for the fonts.
  useEffect(() => badgeWorker.warm(), [badgeWorker])
  useDeskKeys(() => openForm(''))
  useDeskLinks({ openForm, show })
  useEffect(() => {
    if (!isFormOpen) input.current?.focus()
  }, [isFormOpen])

  return (
    <div className="desk">
      <ScreenHeader
        title={isFormOpen ? t('formTitle') : t('title')}
        hint={isFormOpen ? t('formHint') : mayRegister ? t('hint') : t('mayNot')}
        actions={
          <>
            <UndoButton label={desk.undo.last?.label ?? null} onUndo={desk.undo.takeBack} />
            {mayRegister && !isFormOpen && (
              <Button
                type="primary"
                icon={<UserAddOutlined aria-hidden />}
                onClick={() => openForm('')}
                aria-keyshortcuts="F2"
              >
                {t('walkIn')} <kbd>F2</kbd>
              </Button>
            )}
          </>
        }
      />
      {desk.error !== null && (
        <div className="desk-error">
          <ErrorNotice error={desk.error} />
        </div>
      )}
      {isScannedRetired && !isFormOpen && (
        <Alert className="desk-error" role="alert" type="warning" showIcon title={t('scannedRetired')} />
      )}
      {formName === null ? (
        <div className="desk-columns">
          <FindPerson
            inputRef={input}
            text={text}
            onText={setText}
            chosenId={desk.chosenId}
            onChoose={(id) => show(id)}
            onRegister={mayRegister ? openForm : null}
          />
          {desk.chosenId === null ? (
            <section className="desk-card desk-card-empty">
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nobody')}>
                <p>{t('nobodyHint')}</p>
              </Empty>
            </section>
          ) : (
            <PersonCard
              key={desk.chosenId}
              attendeeId={desk.chosenId}
              desk={desk}
              takesFocus={takesFocus}
              onDone={startNext}
            />
          )}
        </div>
      ) : (
        <WalkInForm
          form={form}
          initialName={formName}
          onBack={startNext}
          onOpenPerson={(id) => show(id)}
          onSaved={(name, issued) => {
            setTakesFocus(false)
            desk.showRegistered(name, issued)
            startNext()
          }}
        />
      )}
    </div>
  )
}

/** F2 opens the form wherever the focus is. */
function useDeskKeys(openForm: () => void): void {
  const open = useEffectEvent(openForm)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || event.repeat) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

interface LinkTargets {
  readonly openForm: (name: string) => void
  readonly show: (attendeeId: string) => void
}

/** Other screens lead here with `?name=` (register this name) or `?open=` (this person); each is followed once. */
function useDeskLinks(targets: LinkTargets): void {
  const [parameters, setParameters] = useSearchParams()
  const [name, open] = [parameters.get('name'), parameters.get('open')]
  const follow = useEffectEvent((wantedName: string | null, wantedId: string | null) => {
    if (wantedId !== null) targets.show(wantedId)
    else if (wantedName !== null) targets.openForm(wantedName)
    if (wantedId !== null || wantedName !== null) setParameters({}, { replace: true })
  })
  useEffect(() => follow(name, open), [name, open])
}

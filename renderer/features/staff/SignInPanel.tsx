import { Alert, Button, type InputRef } from 'antd'
import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { isPin, PinInput } from '#renderer/components/PinInput.tsx'
import { signIn } from '#renderer/flows/staff/signIn.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { FairRow } from '#shared/records/fair.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'
import { StaffPicker } from './StaffPicker.tsx'
import './staff.css'
import { staffWords } from './words.ts'

interface SignInPanelProps {
  readonly fair: FairRow
  readonly staff: readonly StaffMemberRow[]
  readonly currentId: string | null
  readonly onSignedIn: (staff: StaffMemberRow) => void
}

/** Choose a name, enter a PIN: the same on the sign-in screen and in the switcher. */
export function SignInPanel({ fair, staff, currentId, onSignedIn }: SignInPanelProps) {
  const t = useWords(staffWords)
  const [chosenId, setChosenId] = useState(staff.length === 1 ? (staff[0]?.id ?? null) : null)
  const choose = useCallback((person: StaffMemberRow) => setChosenId(person.id), [])
  const chosen = staff.find((person) => person.id === chosenId)
  return (
    <div className="sign-in-panel">
      <StaffPicker staff={staff} chosenId={chosenId} currentId={currentId} onPick={choose} />
      {chosen !== undefined && <PinForm key={chosen.id} fairId={fair.id} staff={chosen} onSignedIn={onSignedIn} />}
      {fair.isSample && <Alert role="note" type="info" showIcon title={t('samplePin')} />}
    </div>
  )
}

interface PinFormProps {
  readonly fairId: string
  readonly staff: StaffMemberRow
  readonly onSignedIn: (staff: StaffMemberRow) => void
}

function PinForm({ fairId, staff, onSignedIn }: PinFormProps) {
  const t = useWords(staffWords)
  const { station, platform } = useWorkplace()
  const errorText = useErrorText()
  const [pin, setPin] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const [isChecking, setChecking] = useState(false)
  const input = useRef<InputRef>(null)
  const id = useId()

  // Again after every check: a field that was disabled meanwhile has lost the focus.
  useEffect(() => {
    if (!isChecking) input.current?.focus()
  }, [isChecking])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isPin(pin) || isChecking) return
    setChecking(true)
    const outcome = await signIn(station, platform, { fairId, staffId: staff.id, pin })
    setChecking(false)
    setPin('')
    if (outcome.ok) return onSignedIn(outcome.value)
    setError(outcome.error)
  }

  return (
    <form className="pin-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{t('pinOf', { name: staff.name })}</label>
      <div className="pin-form-row">
        <PinInput
          id={id}
          ref={input}
          value={pin}
          onChange={setPin}
          disabled={isChecking}
          aria-invalid={error !== null}
          aria-describedby={`${id}-error`}
        />
        <Button type="primary" htmlType="submit" disabled={!isPin(pin)} loading={isChecking}>
          {t('signIn')}
        </Button>
      </div>
      <p id={`${id}-error`} role="alert" className="pin-form-error">
        {error !== null && errorText(error).line}
      </p>
    </form>
  )
}

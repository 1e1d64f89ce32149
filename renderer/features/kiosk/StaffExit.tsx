import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { KioskKeypad } from './KioskKeypad.tsx'
import { useIdle } from './useIdle.ts'
import { kioskWords } from './words.ts'

const idleMs = 20_000

/** The PIN is checked by the main process, which loads the page anew when it is right. */
export function StaffExit({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(kioskWords)
  const say = useErrorText()
  const { platform } = useWorkplace()
  const dialog = useRef<HTMLDialogElement>(null)
  const [pin, setPin] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const [isChecking, setChecking] = useState(false)
  useIdle(idleMs, onClose)
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  const set = (text: string) => setPin(text.replace(/\D/g, '').slice(0, 8))
  const leave = async (event: FormEvent) => {
    event.preventDefault()
    if (pin === '' || isChecking) return
    setChecking(true)
    const left = await platform.call('kiosk:leave', { pin })
    setChecking(false)
    setPin('')
    setError(left.ok ? null : left.error)
  }
  return (
    <dialog ref={dialog} className="kiosk-dialog" aria-label={t('staffTitle')} onCancel={onClose} onClose={onClose}>
      <form onSubmit={(event) => void leave(event)} autoComplete="off">
        <h2>{t('staffTitle')}</h2>
        <label>
          {t('pin')}
          <input
            type="password"
            inputMode="numeric"
            autoComplete="off"
            value={pin}
            onChange={({ target }) => set(target.value)}
          />
        </label>
        <KioskKeypad onDigit={(digit) => set(pin + digit)} onErase={() => set(pin.slice(0, -1))} />
        {error !== null && (
          <p className="kiosk-error" role="alert">
            <strong>{say(error).what}</strong> {say(error).next}
          </p>
        )}
        <div className="kiosk-buttons">
          <button type="submit" className="kiosk-button kiosk-primary" disabled={isChecking}>
            {t('leave')}
          </button>
          <button type="button" className="kiosk-button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

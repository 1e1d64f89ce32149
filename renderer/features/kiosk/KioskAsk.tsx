import { type FormEvent, useRef, useState } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { CameraReader } from '#renderer/session/CameraReader.tsx'
import type { AppError } from '#shared/errors/result.ts'
import { KioskKeypad } from './KioskKeypad.tsx'
import type { Kiosk } from './useKiosk.ts'
import { kioskWords } from './words.ts'

type FieldName = 'who' | 'tail'

interface KioskAskProps {
  readonly kiosk: Kiosk
  readonly error: AppError | null
  /** A card's number, so that only the phone is left to say. */
  readonly who: string
}

/** Scan, or say two things that only the person and the list know. */
export function KioskAsk({ kiosk, error, who }: KioskAskProps) {
  const t = useWords(kioskWords)
  const say = useErrorText()
  const [facts, setFacts] = useState({ who, tail: '' })
  const [active, setActive] = useState<FieldName>(who === '' ? 'who' : 'tail')
  const tail = useRef<HTMLInputElement>(null)
  const set = (name: FieldName, text: string) =>
    setFacts((before) => ({
      ...before,
      [name]: name === 'tail' ? text.replace(/\D/g, '').slice(0, 4) : text.slice(0, 60),
    }))
  const isWhole = facts.who.trim() !== '' && facts.tail.length === 4

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) kiosk.find(facts)
    else if (facts.who.trim() !== '') tail.current?.focus()
  }
  return (
    <div className="kiosk-ask">
      <section className="kiosk-scan">
        <h1>{t('scanTitle')}</h1>
        <p>{t('scanHint')}</p>
        <CameraReader onCode={kiosk.scan} isPlain />
      </section>
      <form className="kiosk-form" autoComplete="off" onSubmit={submit}>
        <h2>{t('findTitle')}</h2>
        <label>
          {t('who')}
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={facts.who}
            onFocus={() => setActive('who')}
            onChange={({ target }) => set('who', target.value)}
          />
        </label>
        <label>
          {t('tail')}
          <input
            ref={tail}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            autoFocus={who !== ''}
            value={facts.tail}
            onFocus={() => setActive('tail')}
            onChange={({ target }) => set('tail', target.value)}
          />
        </label>
        <KioskKeypad
          onDigit={(digit) => set(active, facts[active] + digit)}
          onErase={() => set(active, [...facts[active]].slice(0, -1).join(''))}
        />
        <button type="submit" className="kiosk-button kiosk-primary" disabled={!isWhole || kiosk.isBusy}>
          {t('find')}
        </button>
        {who !== '' && error === null && <p role="status">{t('cardRead')}</p>}
        {error !== null && (
          <p className="kiosk-error" role="alert">
            <strong>{say(error).what}</strong> {isForThePublic(error) ? say(error).next : t('fillInstead')}
          </p>
        )}
      </form>
    </div>
  )
}

/** What the other codes advise is meant for staff. */
const isForThePublic = ({ code }: AppError): boolean => code.startsWith('KIOSK_')

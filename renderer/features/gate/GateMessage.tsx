import type { ReactNode } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import type { AppError } from '#shared/errors/result.ts'
import { setupWords } from './words.ts'

interface GateMessageProps {
  readonly title: string
  readonly detail?: string
  readonly error?: AppError
  readonly onLeave: () => void
  readonly children?: ReactNode
}

/** What the gate says when it can't scan: why, and the next step as a button. */
export function GateMessage({ title, detail, error, onLeave, children }: GateMessageProps) {
  const t = useWords(setupWords)
  const say = useErrorText()
  const text = error === undefined ? null : say(error)
  return (
    <main className="gate gate-plain">
      <div className="gate-card" role={text === null ? undefined : 'alert'}>
        <h1>{title}</h1>
        {detail !== undefined && <p>{detail}</p>}
        {text !== null && <p>{text.line}</p>}
        {children}
        <button type="button" className="gate-button" onClick={onLeave}>
          {t('back')} <kbd>Esc</kbd>
        </button>
      </div>
    </main>
  )
}

import { useWords } from '#renderer/i18n/defineWords.ts'
import { kioskWords } from './words.ts'

interface KioskKeypadProps {
  readonly onDigit: (digit: string) => void
  readonly onErase: () => void
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']

/** For a touch screen without a keyboard; the field keeps its focus. */
export function KioskKeypad({ onDigit, onErase }: KioskKeypadProps) {
  const t = useWords(kioskWords)
  return (
    <div
      className="kiosk-keypad"
      role="group"
      aria-label={t('keypad')}
      onPointerDown={(event) => event.preventDefault()}
    >
      {digits.map((digit) => (
        <button key={digit} type="button" className="kiosk-key" onClick={() => onDigit(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" className="kiosk-key kiosk-erase" onClick={onErase}>
        {t('erase')}
      </button>
    </div>
  )
}

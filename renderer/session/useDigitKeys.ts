import { useEffect, useEffectEvent } from 'react'

/** A scanner types digits too, within a burst of other keys; a person's digit stands alone for this long. */
const lonelyMs = 60

/**
 * Calls back with 1 to 5 for a digit pressed outside text fields while `isOn`. By `code`: an input method hides `key`.
 * Enter right after a digit is a person in a hurry; a scan's last digit is no lonely one, so it never counts.
 */
export function useDigitKeys(isOn: boolean, onDigit: (digit: number) => void): void {
  const report = useEffectEvent(onDigit)
  useEffect(() => {
    if (!isOn) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let pending: number | null = null
    let lastKeyAt = Number.NEGATIVE_INFINITY
    const settle = () => {
      clearTimeout(timer)
      if (pending !== null) report(pending)
      pending = null
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code === 'Enter' || event.code === 'NumpadEnter') return settle()
      const isLonely = event.timeStamp - lastKeyAt > lonelyMs
      lastKeyAt = event.timeStamp
      clearTimeout(timer)
      pending = isLonely && !isTyping(event.target) ? digitOf(event) : null
      if (pending !== null) timer = setTimeout(settle, lonelyMs)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [isOn])
}

function digitOf(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return null
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1]
  return digit === undefined ? null : Number(digit)
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio')

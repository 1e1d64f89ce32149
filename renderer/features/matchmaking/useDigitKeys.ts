import { useEffect, useEffectEvent } from 'react'

/** A scanner types digits too, within a burst of other keys; a person's digit stands alone for this long. */
const lonelyMs = 60

/** Calls back with 1 to 5 for a digit pressed outside text fields while `isOn`. By `code`: an input method hides `key`. */
export function useDigitKeys(isOn: boolean, onDigit: (digit: number) => void): void {
  const report = useEffectEvent(onDigit)
  useEffect(() => {
    if (!isOn) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const onKeyDown = (event: KeyboardEvent) => {
      clearTimeout(timer)
      const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1]
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && !event.repeat
      if (digit === undefined || !isPlain || isTyping(event.target)) return
      timer = setTimeout(() => report(Number(digit)), lonelyMs)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [isOn])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio')

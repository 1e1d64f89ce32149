import { useEffect } from 'react'
import { useWorkplace } from '#renderer/session/stationContext.ts'

/** A badge scanner types a slash too, within a burst of other keys; a person's stands alone for this long. */
const lonelyMs = 50

/** `/` outside a field, Ctrl+K anywhere, and the menu's entry lead to the search box. */
export function useSearchKeys(focus: () => void): void {
  const { platform } = useWorkplace()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onKeyDown = (event: KeyboardEvent) => {
      clearTimeout(timer)
      const isControl = event.ctrlKey || event.metaKey
      if (isControl && event.code === 'KeyK' && !event.altKey) {
        event.preventDefault()
        focus()
      } else if (isSlash(event) && !isControl && !event.altKey && !isField(event.target)) {
        timer = setTimeout(focus, lonelyMs)
      }
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    const unsubscribe = platform.on('menu:command', ({ command }) => {
      if (command === 'search') focus()
    })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      unsubscribe()
    }
  }, [focus, platform])
}

/** By position too: a Chinese input method turns the key into a comma-like mark. */
const isSlash = (event: KeyboardEvent): boolean => event.key === '/' || (event.code === 'Slash' && !event.shiftKey)

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"], [role="textbox"]'))

import { useEffect, useEffectEvent } from 'react'

/** Ctrl+Z takes back the last step of the screen, unless there is text under the caret that it belongs to. */
export function useUndoKey(takeBack: () => void): void {
  const run = useEffectEvent(takeBack)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isUndo || event.repeat || hasText(event.target)) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const hasText = (target: EventTarget | null): boolean =>
  (target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')) &&
  target.value !== ''

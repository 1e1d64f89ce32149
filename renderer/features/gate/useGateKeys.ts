import { useEffectEvent, useLayoutEffect } from 'react'

/** Shortcuts by `KeyboardEvent.key`, with `Ctrl+` where it applies; an open dialog keeps the keyboard to itself. */
export type GateKeys = Readonly<Record<string, () => void>>

export function useGateKeys(keys: GateKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.repeat ||
      event.isComposing ||
      event.altKey ||
      event.metaKey ||
      document.querySelector('dialog[open]') !== null
    )
      return
    const act = keys[event.ctrlKey ? `Ctrl+${event.key.toLowerCase()}` : event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  // Before the first paint: a key that is pressed as soon as the gate can be seen counts.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

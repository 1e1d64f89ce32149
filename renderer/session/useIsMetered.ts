import { useSyncExternalStore } from 'react'

/** Whether the system says that the network costs: a phone's connection, or an owner who asks to save data. */
export const useIsMetered = (): boolean => useSyncExternalStore(watch, read)

/** Network Information API, where there is one. */
function read(): boolean {
  const known = 'connection' in navigator ? navigator.connection : null
  return hasValue(known, 'saveData', true) || hasValue(known, 'type', 'cellular')
}

/** Its properties are the prototype's, so no object schema sees them. */
function hasValue(value: unknown, key: string, wanted: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const found: unknown = Reflect.get(value, key)
  return found === wanted
}

function watch(listener: () => void): () => void {
  const source = 'connection' in navigator ? navigator.connection : null
  if (!(source instanceof EventTarget)) return () => undefined
  source.addEventListener('change', listener)
  return () => source.removeEventListener('change', listener)
}

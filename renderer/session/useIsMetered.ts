import { useSyncExternalStore } from 'react'
import { z } from 'zod'

/** Network Information API, where the system tells: a phone's connection, or one whose owner asks to save data. */
const connection = z.looseObject({ type: z.string().optional(), saveData: z.boolean().optional() })

export const useIsMetered = (): boolean => useSyncExternalStore(watch, read)

function read(): boolean {
  const known = 'connection' in navigator ? connection.safeParse(plain(navigator.connection)) : undefined
  return known?.success === true && (known.data.saveData === true || known.data.type === 'cellular')
}

/** Its properties are the prototype's. */
const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? { type: Reflect.get(value, 'type') ?? undefined, saveData: Reflect.get(value, 'saveData') ?? undefined }
    : value

function watch(listener: () => void): () => void {
  const source = 'connection' in navigator ? navigator.connection : null
  if (!(source instanceof EventTarget)) return () => undefined
  source.addEventListener('change', listener)
  return () => source.removeEventListener('change', listener)
}

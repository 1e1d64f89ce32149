import { useLiveQuery } from 'dexie-react-hooks'
import { describeStorageError } from '#renderer/db/storageError.ts'
import type { AppError } from '#shared/errors/result.ts'

/** A live reading of the database: every screen shows all three states. */
export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'ready'; readonly value: T }

/** Reads again whenever the rows it read are changed, also by a worker. `inputs` as in useEffect. */
export function useLive<T>(read: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const outcome = useLiveQuery(() => settle(read), [...inputs])
  return outcome ?? { state: 'loading' }
}

async function settle<T>(read: () => Promise<T>): Promise<Live<T>> {
  try {
    return { state: 'ready', value: await read() }
  } catch (error) {
    return { state: 'failed', error: describeStorageError(error) }
  }
}

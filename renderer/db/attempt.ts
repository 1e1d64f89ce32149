import type { Result } from '#shared/errors/result.ts'
import { describeStorageError } from './storageError.ts'

/** Runs what reads or sets something outside a commit; what IndexedDB throws there becomes a value as well. */
export async function attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    return { ok: false, error: describeStorageError(error) }
  }
}

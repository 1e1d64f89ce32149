import type { AppError } from '#shared/errors/result.ts'
import { CommitRefused } from './commitRefused.ts'

/** The reason behind a failed transaction, by the names that IndexedDB and Dexie give their errors. */
export function describeStorageError(error: unknown): AppError {
  if (error instanceof CommitRefused) return error.reason
  const names = errorNames(error)
  if (names.includes('QuotaExceededError')) return { code: 'STORAGE_FULL' }
  if (names.includes('OpenFailedError') || names.includes('VersionError')) return { code: 'STORAGE_BLOCKED' }
  return { code: 'STORAGE_FAILED' }
}

/** Dexie wraps the browser's error as `inner`, those of a bulk as `failures`; the name that matters may be on any. */
function errorNames(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const inner = 'inner' in error ? errorNames(error.inner) : []
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures.flatMap(errorNames) : []
  return [error.name, ...inner, ...failures]
}

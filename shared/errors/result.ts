import type { ErrorCode } from './codes.ts'

/** Values that a sentence may mention: counts, field keys, row numbers. Never personal data. */
export type ErrorDetails = Readonly<Record<string, string | number>>

export interface AppError {
  readonly code: ErrorCode
  readonly details?: ErrorDetails
}

/** An outcome that the caller must look at before it uses the value. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const fail = (code: ErrorCode, details?: ErrorDetails): Result<never> => ({
  ok: false,
  error: details === undefined ? { code } : { code, details },
})

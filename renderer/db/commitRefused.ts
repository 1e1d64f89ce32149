import type { AppError } from '#shared/errors/result.ts'

/** Thrown inside a transaction to leave it without a trace; `commit` turns it back into a value. */
export class CommitRefused extends Error {
  readonly reason: AppError

  constructor(reason: AppError) {
    super(reason.code)
    this.reason = reason
  }
}

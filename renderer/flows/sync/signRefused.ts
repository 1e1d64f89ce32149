import type { AppError } from '#shared/errors/result.ts'

/** Ends an attempt at the point where the device key could not sign; its reason is what the screens say. */
export class SignRefused extends Error {
  readonly reason: AppError

  constructor(reason: AppError) {
    super(reason.code)
    this.reason = reason
  }
}

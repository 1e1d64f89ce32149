import type { AppError, Result } from '#shared/errors/result.ts'

/** Carries a refusal's code through Fastify to the one place that answers errors (answerErrors.ts). */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: AppError

  constructor(refusal: AppError) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The value of a command's outcome; a refusal becomes the answer of the request. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.error)
  return result.value
}

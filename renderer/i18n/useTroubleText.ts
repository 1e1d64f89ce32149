import { isErrorCode } from '#shared/errors/codes.ts'
import { type ErrorText, useErrorText } from './useErrorText.ts'

/** The words of an error code that a record holds; null for none, or for one of a newer version. */
export function useTroubleText(): (code: string | null) => ErrorText | null {
  const errorText = useErrorText()
  return (code) => (code !== null && isErrorCode(code) ? errorText({ code }) : null)
}

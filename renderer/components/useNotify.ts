import { App } from 'antd'
import { useMemo } from 'react'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import type { AppError } from '#shared/errors/result.ts'

/** Short messages at the top of the screen: done, or not done with the reason and the next step. */
export interface Notify {
  done(text: string): void
  failed(error: AppError): void
}

export function useNotify(): Notify {
  const { message } = App.useApp()
  const errorText = useErrorText()
  return useMemo(
    () => ({
      done: (text) => void message.success(text),
      failed: (error) => void message.error(errorText(error).line, 6),
    }),
    [message, errorText],
  )
}

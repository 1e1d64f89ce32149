import { useState } from 'react'
import type { AppError, Result } from '#shared/errors/result.ts'
import { isSessionOver, useSession } from './session.ts'

export interface Command {
  /** @returns the value, or undefined when it was refused: then `error` says why. */
  readonly run: <T>(work: () => Promise<Result<T>>) => Promise<T | undefined>
  readonly error: AppError | null
  readonly isRunning: boolean
}

/** One step at the server: running, refused with words, or done. A second start while it runs does nothing. */
export function useCommand(): Command {
  const session = useSession()
  const [error, setError] = useState<AppError | null>(null)
  const [isRunning, setRunning] = useState(false)
  const run: Command['run'] = async (work) => {
    if (isRunning) return undefined
    setRunning(true)
    const result = await work()
    setRunning(false)
    if (result.ok) {
      setError(null)
      return result.value
    }
    if (isSessionOver(result.error)) session.end(result.error)
    else setError(result.error)
    return undefined
  }
  return { run, error, isRunning }
}

import { useRouteError } from 'react-router'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { StartFailed } from './StartFailed.tsx'

/** A screen that threw: a mistake in the program or a broken file, said in words instead of a white window. */
export function RouteFailed() {
  const error = describeStorageError(useRouteError())
  return (
    <StartFailed
      error={error.code === 'STORAGE_FAILED' ? { code: 'UNEXPECTED' } : error}
      onAcceptPlain={() => undefined}
    />
  )
}

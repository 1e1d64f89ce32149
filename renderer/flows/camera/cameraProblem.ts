import type { ErrorCode } from '#shared/errors/codes.ts'

export type CameraProblem = Extract<
  ErrorCode,
  'CAMERA_MISSING' | 'CAMERA_BUSY' | 'CAMERA_DENIED' | 'CAMERA_LOST' | 'CAMERA_BROKEN'
>

/** What getUserMedia's error means to a person (Media Capture and Streams, section 10.3). */
export function describeCameraProblem(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'CAMERA_DENIED'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'CAMERA_MISSING'
  return 'CAMERA_BUSY'
}

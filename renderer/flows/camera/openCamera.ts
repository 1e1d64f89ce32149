import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { CameraFormat, DecodeReply } from './cameraMessages.ts'
import { type CameraProblem, describeCameraProblem } from './cameraProblem.ts'

export interface CameraListeners {
  readonly onCode: (text: string) => void
  readonly onPace: (framesPerSecond: number) => void
  /** The camera was unplugged or its decoder broke; it is closed by then. */
  readonly onLost: (code: CameraProblem) => void
}

/** A camera that is being looked through. */
export interface OpenCamera {
  /** For the preview. */
  readonly stream: MediaStream
  readonly deviceId: string
  close(): void
}

declare global {
  /** Chromium has it in windows too; TypeScript's libraries know it for workers only. */
  class MediaStreamTrackProcessor {
    constructor(init: { readonly track: MediaStreamTrack; readonly maxBufferSize?: number })
    readonly readable: ReadableStream<VideoFrame>
  }
}

/** Enough for a badge at arm's length; more only costs time. */
const wanted = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } } as const

/**
 * Opens a camera, the chosen one or any, and hands every code in its pictures to `onCode`. The pictures go straight to
 * a worker; the interface thread sees only texts. Errors: CAMERA_MISSING, CAMERA_BUSY, CAMERA_DENIED.
 */
export async function openCamera(
  deviceId: string | null,
  formats: readonly CameraFormat[],
  { onCode, onPace, onLost }: CameraListeners,
): Promise<Result<OpenCamera>> {
  const opened = await openStream(deviceId)
  if (!opened.ok) return opened
  const stream = opened.value
  const [track] = stream.getVideoTracks()
  if (track === undefined) return fail('CAMERA_MISSING')
  const { readable } = new MediaStreamTrackProcessor({ track, maxBufferSize: 1 })
  const worker = new Worker(new URL('../../workers/decode.worker.ts', import.meta.url), { type: 'module' })

  const close = (): void => {
    worker.terminate()
    for (const one of stream.getTracks()) one.stop()
  }
  const lose = (code: CameraProblem): void => {
    close()
    onLost(code)
  }
  track.addEventListener('ended', () => lose('CAMERA_LOST'), { once: true })
  worker.addEventListener('error', () => lose('CAMERA_BROKEN'), { once: true })
  worker.addEventListener('message', ({ data }: MessageEvent<DecodeReply>) => {
    switch (data.type) {
      case 'code':
        measure(data)
        return onCode(data.text)
      case 'pace':
        return onPace(data.framesPerSecond)
      case 'ended':
        return lose('CAMERA_LOST')
      case 'failed':
        return lose('CAMERA_BROKEN')
      default:
        return data satisfies never
    }
  })
  worker.postMessage({ frames: readable, formats }, [readable])
  return ok({ stream, deviceId: track.getSettings().deviceId ?? '', close })
}

async function openStream(deviceId: string | null): Promise<Result<MediaStream>> {
  try {
    const device = deviceId === null ? {} : { deviceId: { ideal: deviceId } }
    return ok(await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...wanted, ...device } }))
  } catch (error) {
    return fail(describeCameraProblem(error))
  }
}

/** For the bench: when the picture came in, on this window's clock. */
function measure({ frameAt, readAt }: Extract<DecodeReply, { type: 'code' }>): void {
  const start = frameAt - performance.timeOrigin
  performance.measure('camera:code', { start, end: readAt - performance.timeOrigin })
}

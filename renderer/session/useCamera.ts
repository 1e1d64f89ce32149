import { useEffect, useEffectEvent, useState } from 'react'
import type { CameraFormat } from '#renderer/flows/camera/cameraMessages.ts'
import { type CameraDevice, listCameras, watchCameras } from '#renderer/flows/camera/listCameras.ts'
import { type OpenCamera, openCamera } from '#renderer/flows/camera/openCamera.ts'
import type { AppError } from '#shared/errors/result.ts'

export type CameraState =
  | { readonly state: 'opening' }
  | { readonly state: 'live'; readonly camera: OpenCamera }
  | { readonly state: 'failed'; readonly error: AppError }

export interface CameraView {
  readonly view: CameraState
  readonly cameras: readonly CameraDevice[]
  /** Pictures looked at in the last second; null in the first one. */
  readonly framesPerSecond: number | null
  retry(): void
}

interface CameraWish {
  /** Null takes whichever there is. */
  readonly deviceId: string | null
  /** Compared by identity: pass a constant list. */
  readonly formats: readonly CameraFormat[]
  readonly onCode: (text: string) => void
}

/** Looks through a camera while the component is there. One that is plugged in later is opened by itself. */
export function useCamera({ deviceId, formats, onCode }: CameraWish): CameraView {
  const [view, setView] = useState<CameraState>({ state: 'opening' })
  const [cameras, setCameras] = useState<readonly CameraDevice[]>([])
  const [framesPerSecond, setPace] = useState<number | null>(null)
  const [attempt, setAttempt] = useState(0)
  const heard = useEffectEvent(onCode)
  const retry = () => setAttempt((before) => before + 1)
  const retryIfFailed = useEffectEvent(() => {
    if (view.state === 'failed') retry()
  })

  useEffect(() => {
    const stop = new AbortController()
    const held: { camera: OpenCamera | null } = { camera: null }
    const open = async (): Promise<void> => {
      setView({ state: 'opening' })
      setPace(null)
      const opened = await openCamera(deviceId, formats, {
        onCode: (text) => heard(text),
        onPace: setPace,
        onLost: (code) => setView({ state: 'failed', error: { code } }),
      })
      if (!opened.ok) {
        if (!stop.signal.aborted) setView({ state: 'failed', error: opened.error })
        return
      }
      if (stop.signal.aborted) return opened.value.close()
      held.camera = opened.value
      setView({ state: 'live', camera: opened.value })
      // Cameras have names only once one of them was opened.
      setCameras(await listCameras())
    }
    void open()
    return () => {
      stop.abort()
      held.camera?.close()
    }
  }, [deviceId, formats, attempt])

  useEffect(
    () =>
      watchCameras(() => {
        void listCameras().then(setCameras)
        retryIfFailed()
      }),
    [],
  )
  return { view, cameras, framesPerSecond, retry }
}

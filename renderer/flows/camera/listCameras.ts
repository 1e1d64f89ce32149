export interface CameraDevice {
  readonly deviceId: string
  /** As its maker calls it; empty before any camera was opened. */
  readonly label: string
}

export async function listCameras(): Promise<readonly CameraDevice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.flatMap(({ kind, deviceId, label }) => (kind === 'videoinput' ? [{ deviceId, label }] : []))
}

/** Calls back when a camera is plugged in or out; returns its own end. */
export function watchCameras(listener: () => void): () => void {
  navigator.mediaDevices.addEventListener('devicechange', listener)
  return () => navigator.mediaDevices.removeEventListener('devicechange', listener)
}

import { useEffect } from 'react'
import { useWorkplace } from '#renderer/session/stationContext.ts'

/** A gate's screen stays on: nobody touches the keyboard between two scans. */
export function useKeepAwake(): void {
  const { platform } = useWorkplace()
  useEffect(() => {
    void platform.call('window:keepAwake', { isAwake: true })
    return () => void platform.call('window:keepAwake', { isAwake: false })
  }, [platform])
}

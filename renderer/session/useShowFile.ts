import type { RevealFile } from '#renderer/components/fileProgress.ts'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWorkplace } from './stationContext.ts'

/** Opens or shows a file that this app wrote; says so when that does not work. */
export function useShowFile(): RevealFile {
  const { platform } = useWorkplace()
  const notify = useNotify()
  const show = async (...[channel, path]: Parameters<RevealFile>): Promise<void> => {
    const shown = await platform.call(channel, { path })
    if (!shown.ok) notify.failed(shown.error)
  }
  return (channel, path) => void show(channel, path)
}

import { wireLimits } from '../protocol.ts'

/** As many items from the beginning as make about 1 MiB of JSON, but at least one (W5). */
export function cutToSize<T>(items: readonly T[]): readonly T[] {
  let bytes = 0
  const end = items.findIndex((item) => {
    bytes += JSON.stringify(item).length
    return bytes > wireLimits.bytesPerPush
  })
  return end === -1 ? items : items.slice(0, Math.max(1, end))
}

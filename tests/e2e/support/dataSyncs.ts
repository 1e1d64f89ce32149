import { readFile } from 'node:fs/promises'
import type { ShownVerdict } from './scanBurst.ts'

/** When a call that makes data durable came back, in milliseconds of the system's clock. */
export type SyncInstants = readonly number[]

/** What to trace: `strace -f -ttt -T -e trace=<this>`. */
export const syncCalls = 'fsync,fdatasync,sync_file_range,msync'

/** Reads strace's output; a call that was interrupted by another thread's line ends on its own line. */
export async function readSyncs(file: string): Promise<SyncInstants> {
  return (await readFile(file, 'utf8')).split('\n').flatMap((line) => {
    const whole = /^\d+ +(\d+\.\d+) (?:fsync|fdatasync|sync_file_range|msync)\(.* = 0 <(\d+\.\d+)>/.exec(line)
    if (whole !== null) return [(Number(whole[1]) + Number(whole[2])) * 1000]
    const resumed = /^\d+ +(\d+\.\d+) <\.\.\. (?:fsync|fdatasync|sync_file_range|msync) resumed>.* = 0 /.exec(line)
    return resumed === null ? [] : [Number(resumed[1]) * 1000]
  })
}

/** The verdicts that were shown although nothing had been made durable since their Enter key. */
export const unsynced = (shown: readonly ShownVerdict[], syncs: SyncInstants): readonly ShownVerdict[] =>
  shown.filter(({ enterAt, shownAt }) => !syncs.some((sync) => sync > enterAt && sync <= shownAt))

import type { ShownVerdict } from './scanBurst.ts'

/** When a call that makes data durable came back, in milliseconds of the system's clock. */
export type SyncInstants = readonly number[]

/** Arguments of strace that leave in files named `prefix` and more what `readSyncs` reads, for all threads of a process. */
export const straceArguments = (pid: number, prefix: string): readonly string[] => [
  '--follow-forks',
  // In one file, a call's line is cut in two when another thread has something to say before it ends.
  '--output-separately',
  '--decode-fds=path',
  '--absolute-timestamps=format:unix,precision:us',
  '--syscall-times=us',
  '--trace=fsync,fdatasync',
  '--signal=none',
  `--output=${prefix}`,
  `--attach=${pid}`,
]

const finishedSync = /^(\d+\.\d+) (?:fsync|fdatasync)\(\d+<.*\/IndexedDB\/.*>\) += 0 <(\d+\.\d+)>$/gm

/** Syncs of the database's files in a trace; the same process syncs cookies and settings, which prove nothing. */
export const readSyncs = (trace: string): SyncInstants =>
  [...trace.matchAll(finishedSync)].map(([, began, took]) => (Number(began) + Number(took)) * 1000)

export const hasSyncWithin = (syncs: SyncInstants, beganAt: number, endedAt: number): boolean =>
  syncs.some((sync) => sync > beganAt && sync <= endedAt)

/** The verdicts that were shown although nothing had been made durable since their Enter key. */
export const unsynced = (shown: readonly ShownVerdict[], syncs: SyncInstants): readonly ShownVerdict[] =>
  shown.filter(({ enterAt, shownAt }) => !hasSyncWithin(syncs, enterAt, shownAt))

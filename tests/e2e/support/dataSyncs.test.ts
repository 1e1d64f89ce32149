import { expect, it } from 'vitest'
import { readSyncs, unsynced } from './dataSyncs.ts'

const log = '/profile/IndexedDB/app_fairdesk_0.indexeddb.leveldb/000003.log'
const trace = `1763882.100000 fdatasync(61<${log}>) = 0 <0.002500>
1763882.150000 fdatasync(9</profile/Cookies-journal>)   = 0 <0.001000>
1763882.160000 fsync(61<${log}>) = -1 EIO (Input/output error) <0.000100>
1763882.200000 fsync(61<${log}>)   = 0 <0.004000>
1763882.250000 fsync(61<${log}> <detached ...>
1763882.300000 +++ exited with 0 +++
`

it('takes the ends of the calls that made the database durable, and of no others', () => {
  expect(readSyncs(trace).map(Math.round)).toEqual([1763882103, 1763882204])
})

it('finds the verdicts that came before their sync or after it', () => {
  const verdict = { scanId: '', verdict: 'admitted' }
  const durable = { ...verdict, enterAt: 199, shownAt: 205 }
  const early = { ...verdict, enterAt: 199, shownAt: 203 }
  const late = { ...verdict, enterAt: 205, shownAt: 209 }
  expect(unsynced([durable, early, late], [103, 204])).toEqual([early, late])
  expect(unsynced([durable], [])).toEqual([durable])
})

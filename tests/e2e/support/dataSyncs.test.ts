import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSyncs, unsynced } from './dataSyncs.ts'

const trace = `8812  1763882.100000 fdatasync(61) = 0 <0.002500>
8812  1763882.200000 fdatasync(61 <unfinished ...>
8813  1763882.200500 fsync(9) = -1 EIO (Input/output error) <0.000100>
8812  1763882.204000 <... fdatasync resumed>) = 0 <0.004000>
8812  1763882.300000 +++ exited with 0 +++
`

it('takes the end of whole and of interrupted calls, and no failed ones', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'syncs-'))
  await writeFile(join(folder, 'trace'), trace)
  const syncs = await readSyncs(join(folder, 'trace'))
  await rm(folder, { recursive: true })
  expect(syncs.map(Math.round)).toEqual([1763882103, 1763882204])
  const verdict = { scanId: '', verdict: 'admitted' }
  const durable = { ...verdict, enterAt: 1763882199, shownAt: 1763882205 }
  const early = { ...verdict, enterAt: 1763882199, shownAt: 1763882203 }
  const late = { ...verdict, enterAt: 1763882205, shownAt: 1763882209 }
  expect(unsynced([durable, early, late], syncs)).toEqual([early, late])
})

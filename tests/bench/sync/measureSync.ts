import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from '../measured.ts'
import { figuresOf } from './figuresOf.ts'
import { buildPages } from './run/buildPages.ts'
import type { Contestant } from './run/contestant.ts'
import { ensurePeers } from './run/ensurePeers.ts'
import { fairDesk } from './run/fairDeskServer.ts'
import type { Outcome } from './run/outcome.ts'
import { pouch, rx } from './run/peerServers.ts'
import { runMeeting } from './run/runMeeting.ts'
import { runOneClient } from './run/runOneClient.ts'
import { fullSizes, type Sizes, smallSizes } from './sizes.ts'

/**
 * The same work for FairDesk, PouchDB and RxDB, one after the other in one run: a first pull, a push of what was edited
 * without a network, and many clients with overlapping edits until all are equal. Servers are processes of their own;
 * every commit on either side waits for the disk (docs/adr/0018).
 */
export async function measureSync({ isSmall }: { readonly isSmall: boolean }): Promise<Measured> {
  const sizes = isSmall ? smallSizes : fullSizes
  await ensurePeers()
  await buildPages()
  const outcomes = {
    fairDesk: await run(fairDesk, sizes),
    pouch: await run(pouch, sizes),
    rx: await run(rx, sizes),
  }
  return figuresOf(sizes, outcomes)
}

async function run(contestant: Contestant, sizes: Sizes): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), `fairdesk-sync-${contestant.name}-`))
  const fresh = async (name: string): Promise<string> => {
    const path = join(folder, name)
    await mkdir(path)
    return path
  }
  try {
    const one = await runOneClient(contestant, sizes, fresh)
    note(`${contestant.name}: first pull ${Math.round(one.pullMs)} ms, push ${Math.round(one.pushedMs)} ms`)
    const meeting = await runMeeting(contestant, sizes, fresh)
    note(`${contestant.name}: ${sizes.clients} clients equal after ${Math.round(meeting.ms)} ms`)
    return { one, meeting }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** How far it is; the figures themselves go to standard output. */
const note = (line: string): boolean => process.stderr.write(`${line}\n`)

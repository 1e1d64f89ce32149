import { expect, test } from 'vitest'
import type { Stuck } from '#renderer/flows/sync/readStuck.ts'
import { freshStatus, type SyncStatus } from '#renderer/flows/sync/syncStatus.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import { describeSync } from './describeSync.ts'

const fairId = '0199c9a5-7d1e-7c3a-8b2f-1f0e5a6b7c8d'
const enrolment: Enrolment = {
  fairId,
  fairName: '春',
  origin: 'https://fairs.example',
  fingerprint: null,
  serverName: 's',
  stationId: fairId,
  stationName: '东门',
  role: 'gate',
  enrolledAt: '2026-03-14T01:00:00.000Z',
}
const resting: SyncStatus = { ...freshStatus(fairId), lastContactMs: 5 }

/** Keys and values instead of words, so that the test reads like the decision. */
const say = (
  status: SyncStatus | undefined,
  backlog = 0,
  isEnrolled = true,
  isMetered = false,
  stuck: readonly Stuck[] = [],
) =>
  describeSync(
    { enrolment: isEnrolled ? enrolment : null, status, backlog, stuck },
    {
      t: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
      errorText: (code) => ({ what: `text of ${code}`, line: `all of ${code}` }),
      timeText: (ms) => `t${ms}`,
      isMetered,
    },
  )

test.each([
  ['nothing where there is no server', say(undefined, 0, false), { main: 'here', details: [], canRetry: false }],
  ['that it begins', say(undefined, 2), { main: 'starting', details: ['waiting 2'] }],
  ['that both are equal, and since when', say(resting), { tone: 'good', main: 'synced', details: ['lastContact t5'] }],
  ['what waits', say(resting, 3), { tone: 'plain', main: 'waiting 3', canRetry: true }],
  [
    'what is being sent',
    say({ ...resting, phase: 'working', step: 'pushing', sending: 120 }, 400),
    { main: 'pushing 120', details: ['waiting 400', 'lastContact t5'], canRetry: false },
  ],
  [
    'that it is offline, with what waits and a way to try at once',
    say({ ...resting, trouble: 'SYNC_OFFLINE' }, 7),
    { tone: 'warn', main: 'offline', details: ['waiting 7', 'lastContact t5'], canRetry: true },
  ],
  [
    'that it was revoked, with what was not sent',
    say({ ...resting, phase: 'stopped', trouble: 'SYNC_REVOKED' }, 7),
    { tone: 'bad', main: 'revoked', details: ['waiting 7', 'lastContact t5'] },
  ],
  [
    'that nobody was reached yet',
    say({ ...freshStatus(fairId), trouble: 'SYNC_OFFLINE' }),
    { details: ['neverContact'] },
  ],
  ['other troubles in their own words', say({ ...resting, trouble: 'SYNC_BUSY' }), { main: 'text of SYNC_BUSY' }],
  [
    'a clock that is twelve minutes slow',
    say({ ...resting, clockBehindMs: 720_000 }),
    { tone: 'warn', details: ['lastContact t5', 'slow minutes 12'] },
  ],
  [
    'a clock that is a day fast',
    say({ ...resting, clockBehindMs: -86_400_000 }),
    { details: ['lastContact t5', 'fast hours 24'] },
  ],
  [
    'what the server does not take, that it is safe, why and what to do',
    say(resting, 5, true, false, [
      { code: 'SYNC_TOO_LARGE', count: 2 },
      { code: 'SYNC_SIGNATURE', count: 1 },
    ]),
    {
      tone: 'warn',
      main: 'stuck 3',
      details: ['all of SYNC_OP_TOO_BIG', 'waiting 5', 'lastContact t5'],
      canRetry: true,
    },
  ],
  [
    'it also while out of reach',
    say({ ...resting, trouble: 'SYNC_OFFLINE' }, 1, true, false, [{ code: 'SYNC_MALFORMED', count: 1 }]),
    { main: 'offline', details: ['waiting 1', 'stuck 1', 'all of SYNC_MALFORMED', 'lastContact t5'] },
  ],
  ['a network that costs', say(resting, 0, true, true), { details: ['lastContact t5', 'metered'] }],
])('says %s', (_what, said, expected) => {
  expect(said).toMatchObject(expected)
})

import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { issueBadge } from '../badge/issueBadge.ts'
import { retireBadge } from '../badge/retireBadge.ts'
import { type Person, readPerson } from './readPerson.ts'
import { registerWalkIn } from './registerWalkIn.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

it('is read again whenever a badge of the person changes', async () => {
  const registered = await registerWalkIn(
    desk,
    desk.writer,
    {
      kind: 'guest',
      name: '王五',
      gender: null,
      phone: '',
      university: null,
      studentNumber: '',
      major: '',
      degree: null,
      graduationYear: null,
      enterprise: null,
      title: '校长',
      identityNumber: '',
      keyGroups: [],
      consent: { isBaseGiven: true, isSensitiveGiven: false, basis: 'form' },
    },
    1,
  )
  if (!registered.ok) throw new Error(registered.error.code)
  const { attendeeId, badgeId } = registered.value
  const seen: (Person | null)[] = []
  const subscription = liveQuery(() => readPerson(desk.station.db, desk.fairId, attendeeId)).subscribe((person) => {
    seen.push(person)
  })
  await vi.waitFor(() => expect(seen.at(-1)?.badge?.id).toBe(badgeId))
  await retireBadge(desk.station, desk.writer, badgeId, 'lost')
  await vi.waitFor(() =>
    expect(seen.at(-1)).toMatchObject({ badge: null, organisation: '校长', earlier: [{ id: badgeId }] }),
  )
  const issued = await issueBadge(desk, desk.writer, attendeeId)
  await vi.waitFor(() => expect(seen.at(-1)?.badge?.id).toBe(issued.ok && issued.value.badgeId))
  subscription.unsubscribe()
})

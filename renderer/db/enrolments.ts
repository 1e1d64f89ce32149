import type { StationRole } from '#shared/access/permissions.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import type { FairDeskDatabase } from './database.ts'
import { readSetting, writeSetting } from './settings.ts'

/** What this station may do at a fair: what its server says, else what it was set to here. */
export async function readRole(db: FairDeskDatabase, fairId: string): Promise<StationRole> {
  const [enrolments, role] = await Promise.all([readSetting(db, 'enrolments'), readSetting(db, 'stationRole')])
  return enrolments[fairId]?.role ?? role
}

export const readEnrolment = async (db: FairDeskDatabase, fairId: string): Promise<Enrolment | null> =>
  (await readSetting(db, 'enrolments'))[fairId] ?? null

/**
 * `listed`: as the main process keeps them, which knows best but for the role, which servers may change. One that is not
 * listed stays: its file could not be read just now, and without it a gate would take itself for an organiser's station.
 */
export const keepEnrolments = (db: FairDeskDatabase, listed: readonly Enrolment[]): Promise<void> =>
  db.transaction('rw', db.setting, async () => {
    const before = await readSetting(db, 'enrolments')
    const kept = listed.map((one) => {
      const known = before[one.fairId]
      return [one.fairId, known?.stationId === one.stationId ? { ...one, role: known.role } : one] as const
    })
    await writeSetting(db, 'enrolments', { ...before, ...Object.fromEntries(kept) })
  })

export const addEnrolment = (db: FairDeskDatabase, enrolment: Enrolment): Promise<void> =>
  db.transaction('rw', db.setting, async () => {
    const before = await readSetting(db, 'enrolments')
    await writeSetting(db, 'enrolments', { ...before, [enrolment.fairId]: enrolment })
  })

/** The server may have given this station another role. One that this version doesn't know may only look. */
export const keepRole = (db: FairDeskDatabase, fairId: string, text: string): Promise<void> =>
  db.transaction('rw', db.setting, async () => {
    const before = await readSetting(db, 'enrolments')
    const enrolment = before[fairId]
    const role = stationRoles.ids.find((id) => id === text) ?? 'viewer'
    if (enrolment === undefined || enrolment.role === role) return
    await writeSetting(db, 'enrolments', { ...before, [fairId]: { ...enrolment, role } })
  })

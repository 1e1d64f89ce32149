import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create, update } from '#renderer/db/change.ts'
import { openField, sealPart } from '#renderer/db/sealer.ts'
import { newRecordId } from '#renderer/db/station.ts'
import { undo } from '#renderer/db/undo.ts'
import { aStudent, emptyStudent, openTestStation, type TestStation, valueOf } from '#tests/fixtures/openTestStation.ts'
import { changeConsent } from './changeConsent.ts'
import { discloseSensitive } from './discloseSensitive.ts'
import { readAttendee } from './readAttendee.ts'
import { readAttendeeLines } from './readAttendeeLines.ts'
import { type AttendeeDetails, removeAttendee, saveAttendee } from './saveAttendee.ts'
import { type NewPhoto, savePhotos } from './savePhotos.ts'
import { saveSensitive } from './saveSensitive.ts'

let test: TestStation
beforeEach(async () => {
  test = await openTestStation()
})
afterEach(() => test.close())

/** The standard's own example: GB 11643-1999, appendix. */
const identityNumber = '11010519491231002X'
const agreed = (isSensitiveGiven: boolean) => ({ isBaseGiven: true, isSensitiveGiven, basis: 'verbal' }) as const
const beida = { name: '北京大学', code: '4111010001', location: '北京市', level: '本科' }

const details = (set: Partial<AttendeeDetails> = {}): AttendeeDetails => ({
  kind: 'student',
  name: '张三',
  gender: null,
  phone: null,
  studentNumber: null,
  major: null,
  degree: null,
  graduationYear: null,
  enterpriseId: null,
  title: null,
  university: null,
  ...set,
})

const row = (id: string) => test.station.db.records('attendee').get(id)
const save = (id: string, set: Partial<AttendeeDetails>) => saveAttendee(test.station, test.writer, id, details(set))

async function addStudent(name = '张三'): Promise<string> {
  const id = newRecordId(test.station)
  valueOf(await test.save([aStudent(test.station, name, id)]))
  return id
}

/** A student who agreed to everything, with both masked values. */
async function addSealedStudent(): Promise<string> {
  const id = newRecordId(test.station)
  const sealed = await sealPart(test.station.sealer, id, { identityNumber, keyGroups: ['poverty'] })
  const consent = { noticeVersion: 1, sensitive: true, at: '2026-03-01T00:00:00.000Z', basis: 'form' as const }
  valueOf(await test.save([create('attendee', id, { ...emptyStudent, name: '张三', consent }, sealed)]))
  return id
}

describe('saveAttendee', () => {
  it('lets a university join the fair once, and meets it by code afterwards', async () => {
    const [first, second] = [await addStudent(), await addStudent('李四')]
    valueOf(await save(first, { university: beida }))
    valueOf(await save(second, { name: '李四', university: { ...beida, name: '北京大学（本部）' } }))
    const universities = await test.station.db.records('university').toArray()
    expect(universities).toHaveLength(1)
    expect((await row(second))?.universityId).toBe(universities[0]?.id)
  })

  it('refuses a student number that the university has, and says whose it is', async () => {
    const [first, second] = [await addStudent(), await addStudent('李四')]
    valueOf(await save(first, { university: beida, studentNumber: '2022A01' }))
    expect(await save(second, { university: beida, studentNumber: '2022A01' })).toEqual({
      ok: false,
      error: { code: 'RECORD_DUPLICATE', details: { field: 'studentNumber', recordId: first } },
    })
    const other = { ...beida, name: '清华大学', code: '4111010003' }
    expect(await save(second, { university: other, studentNumber: '2022A01' })).toMatchObject({ ok: true })
    expect(await save(first, { university: beida, studentNumber: '2022A01', major: '物理' })).toMatchObject({
      ok: true,
    })
  })

  it('does not let a representative or delegate stand for nobody', async () => {
    const id = await addStudent()
    expect(await save(id, { kind: 'representative' })).toMatchObject({ error: { details: { field: 'enterpriseId' } } })
    expect(await save(id, { kind: 'delegate' })).toMatchObject({ error: { details: { field: 'universityId' } } })
  })

  it('puts nobody at an enterprise that is gone', async () => {
    const id = await addStudent()
    const gone = newRecordId(test.station)
    expect(await save(id, { kind: 'representative', enterpriseId: gone })).toEqual({
      ok: false,
      error: { code: 'RECORD_NOT_FOUND' },
    })
  })

  it('names only what was changed, and comes back by undo', async () => {
    const id = await addStudent()
    const saved = valueOf(await save(id, { major: '物理' }))
    expect(Object.keys((await test.ops()).at(-1)?.open.values ?? {})).toEqual(['major'])
    valueOf(await undo(test.station, test.writer, 'attendee.register', saved.undo))
    expect((await row(id))?.major).toBeNull()
  })
})

describe('reading', () => {
  it('follows a merge, and leaves removed and merged people out of the list', async () => {
    const [kept, merged, removed] = [await addStudent(), await addStudent(), await addStudent('王五')]
    valueOf(await test.save([update('attendee', merged, { mergedInto: kept })]))
    valueOf(await removeAttendee(test.station, test.writer, removed))
    const { db } = test.station
    expect((await readAttendee(db, test.writer.fairId, merged))?.attendee.id).toBe(kept)
    expect(await readAttendee(db, test.writer.fairId, removed)).toBeNull()
    expect([...(await readAttendeeLines(db, [kept, merged, removed])).keys()]).toEqual([kept])
  })

  it('knows badge and arrival, a merged record’s too; a scan that was taken back is no arrival', async () => {
    const id = await addStudent()
    const [badgeId, scanId, undoId] = [newRecordId(test.station), newRecordId(test.station), newRecordId(test.station)]
    const badge = {
      attendeeId: id,
      serial: '00'.repeat(8),
      keyId: '00'.repeat(4),
      code: 'X',
      retiredAt: null,
      retiredReason: null,
    }
    const scan = {
      gateId: newRecordId(test.station),
      serial: null,
      attendeeId: id,
      direction: 'in',
      fairDay: '2026-03-14',
      reason: null,
    } as const
    const line = async () => (await readAttendeeLines(test.station.db, [id])).get(id)
    expect(await line()).toMatchObject({ badge: 'none', hasArrived: false })
    valueOf(
      await test.save([
        create('badge', badgeId, badge),
        create('scan', scanId, { ...scan, verdict: 'admitted', undoes: null }),
      ]),
    )
    expect(await line()).toMatchObject({ badge: 'inForce', hasArrived: true })
    const other = await addStudent()
    valueOf(await test.save([update('attendee', id, { mergedInto: other })]))
    const lines = await readAttendeeLines(test.station.db, [other])
    expect(lines.get(other)).toMatchObject({ badge: 'inForce', hasArrived: true })
    const file = await readAttendee(test.station.db, test.writer.fairId, other)
    expect(file).toMatchObject({ badge: { id: badgeId }, hasArrived: true })
    valueOf(await test.save([update('attendee', id, { mergedInto: null })]))
    valueOf(await test.save([create('scan', undoId, { ...scan, verdict: 'undone', undoes: scanId })]))
    valueOf(
      await test.save([update('badge', badgeId, { retiredAt: '2026-03-14T02:00:00.000Z', retiredReason: 'lost' })]),
    )
    expect(await line()).toMatchObject({ badge: 'retired', hasArrived: false })
  })
})

describe('masked values', () => {
  const disclose = (id: string, reason = '核对本人身份') => discloseSensitive(test.station, test.writer, id, reason)

  it('are opened only after the reason was saved, and the reason never holds them', async () => {
    const id = await addSealedStudent()
    expect(await disclose(id)).toEqual({ ok: true, value: { identityNumber, keyGroups: ['poverty'] } })
    const facts = await test.station.db.records('disclosure').toArray()
    expect(facts).toMatchObject([{ attendeeId: id, fields: ['identityNumber', 'keyGroups'], reason: '核对本人身份' }])
    expect((await test.ops()).at(-1)).toMatchObject({
      kind: 'disclosure',
      staffId: test.writer.staffId,
      sensitive: null,
    })
    expect(JSON.stringify(await test.ops())).not.toContain(identityNumber)
  })

  it.each([
    ['without a reason', '  ', 'RECORD_FIELD_REQUIRED'],
    ['without the separate consent', '核对', 'CONSENT_SENSITIVE_MISSING'],
  ])('stay closed %s', async (_when, reason, code) => {
    const id = code === 'CONSENT_SENSITIVE_MISSING' ? await addStudent() : await addSealedStudent()
    expect(await disclose(id, reason)).toMatchObject({ error: { code } })
    expect(await test.station.db.records('disclosure').count()).toBe(0)
  })

  it('stay closed to a role that may not see them', async () => {
    const id = await addSealedStudent()
    const desk = { ...test.writer, role: 'registrationDesk' as const }
    expect(await discloseSensitive(test.station, desk, id, '核对')).toMatchObject({ error: { code: 'ACCESS_ROLE' } })
  })

  it('are sealed when they are changed', async () => {
    const id = await addSealedStudent()
    valueOf(await saveSensitive(test.station, test.writer, id, { identityNumber: null, keyGroups: ['disability'] }))
    const stored = await row(id)
    expect(stored?.identityNumber).toBeNull()
    if (stored === undefined || stored.keyGroups === null) throw new Error('no key groups')
    expect(await openField(test.station.sealer, id, 'keyGroups', stored.keyGroups)).toEqual(['disability'])
    expect(JSON.stringify(stored)).not.toContain('disability')
  })

  it('are deleted when the separate consent is not given again', async () => {
    const id = await addSealedStudent()
    valueOf(await changeConsent(test.station, test.writer, id, agreed(false), 1))
    expect(await row(id)).toMatchObject({ identityNumber: null, keyGroups: null, consent: { sensitive: false } })
    expect(await saveSensitive(test.station, test.writer, id, { identityNumber, keyGroups: null })).toMatchObject({
      error: { code: 'CONSENT_SENSITIVE_MISSING' },
    })
    const other = await addSealedStudent()
    valueOf(await changeConsent(test.station, test.writer, other, agreed(true), 1))
    expect(await disclose(other)).toMatchObject({ ok: true })
  })
})

describe('savePhotos', () => {
  const picture = (sha256: string) => ({
    sha256: sha256.repeat(64),
    mediaType: 'image/jpeg' as const,
    bytes: new Uint8Array([1, 2, 3]),
    width: 3,
    height: 4,
  })
  const give = (photos: readonly NewPhoto[]) => savePhotos(test.station, test.writer, photos)

  it('keeps the picture with the person, replaces it, and takes it back', async () => {
    const id = await addStudent()
    valueOf(await give([{ attendeeId: id, picture: picture('a') }]))
    expect((await row(id))?.photo).toBe('a'.repeat(64))
    expect(await test.station.db.attachment.get([test.writer.fairId, 'a'.repeat(64)])).toMatchObject({ width: 3 })
    const second = valueOf(await give([{ attendeeId: id, picture: picture('b') }]))
    valueOf(await undo(test.station, test.writer, 'attendee.register', second.undo))
    expect((await row(id))?.photo).toBe('a'.repeat(64))
    valueOf(await give([{ attendeeId: id, picture: null }]))
    expect((await row(id))?.photo).toBeNull()
  })

  it('writes nothing for the same picture again', async () => {
    const id = await addStudent()
    valueOf(await give([{ attendeeId: id, picture: picture('a') }]))
    expect(valueOf(await give([{ attendeeId: id, picture: picture('a') }]))).toEqual({
      value: { changed: 0, gone: [] },
      undo: [],
    })
  })

  it('says who is gone, and gives the others theirs', async () => {
    const [here, gone] = [await addStudent(), await addStudent('李四')]
    valueOf(await removeAttendee(test.station, test.writer, gone))
    const photos = [
      { attendeeId: here, picture: picture('c') },
      { attendeeId: gone, picture: picture('d') },
    ]
    expect(valueOf(await give(photos)).value).toEqual({ changed: 1, gone: [gone] })
    expect([(await row(here))?.photo, (await row(gone))?.photo]).toEqual(['c'.repeat(64), null])
    expect((await test.station.db.attachment.toArray()).map(({ sha256 }) => sha256)).toEqual(['c'.repeat(64)])
  })
})

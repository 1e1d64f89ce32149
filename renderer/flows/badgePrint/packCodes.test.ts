import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import { create } from '#renderer/db/change.ts'
import { commit } from '#renderer/db/commit.ts'
import { ok } from '#shared/errors/result.ts'
import { openTestDesk, type TestDesk } from '#tests/fixtures/openTestDesk.ts'
import { emptyStudent } from '#tests/fixtures/openTestStation.ts'
import { issueMissing } from '../badge/issueMissing.ts'
import { type CodeNaming, packCodes } from './packCodes.ts'

const run = promisify(execFile)

let desk: TestDesk
let folder: string
beforeEach(async () => {
  desk = await openTestDesk()
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-codes-'))
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

/** Two people of one name at a university, a third without any. */
async function register(): Promise<readonly string[]> {
  const changes = [
    { name: '张三', universityId: desk.universityId, studentNumber: '0001' },
    { name: '张三', universityId: desk.universityId, studentNumber: null },
    { name: '../..', universityId: null, studentNumber: null },
  ].map((fields) => create('attendee', crypto.randomUUID(), { ...emptyStudent, ...fields }))
  await commit(desk.station, desk.writer, { action: 'attendee.register', kinds: ['attendee'] }, () =>
    ok({ changes, value: null }),
  )
  const ids = changes.map(({ id }) => id)
  await issueMissing(desk, desk.writer, ids, { signal: new AbortController().signal, onProgress: () => undefined })
  return ids
}

async function unpack(attendeeIds: readonly string[], naming: CodeNaming): Promise<readonly string[]> {
  const job = { fairId: desk.fairId, attendeeIds, naming, language: 'zh' } as const
  const packed = await packCodes(desk.station.db, job, () => undefined)
  if (!packed.ok) throw new Error(packed.error.code)
  await writeFile(join(folder, 'codes.zip'), packed.value)
  await run('unzip', ['-q', join(folder, 'codes.zip'), '-d', join(folder, naming)], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  const files = await readdir(join(folder, naming), { recursive: true })
  return files.filter((file) => file.includes('.')).toSorted()
}

test('pictures are named after serials unless somebody chooses, stay apart, and read back', async () => {
  const ids = await register()
  const badges = await desk.station.db.records('badge').toArray()
  const serialOf = (index: number) => badges.find(({ attendeeId }) => attendeeId === ids[index])?.serial ?? ''
  expect(await unpack(ids, 'serial')).toEqual(
    [
      '四川大学/名单.xlsx',
      `四川大学/${serialOf(0)}.png`,
      `四川大学/${serialOf(1)}.png`,
      '其他/名单.xlsx',
      `其他/${serialOf(2)}.png`,
    ].toSorted(),
  )
  expect(await unpack(ids, 'name')).toEqual(
    ['四川大学/名单.xlsx', '四川大学/张三-2.png', '四川大学/张三.png', '其他/名单.xlsx', '其他/_.png'].toSorted(),
  )
  expect(await unpack(ids, 'studentNumber')).toContain('四川大学/0001.png')

  const { stdout } = await run('zbarimg', ['--raw', '-q', join(folder, 'serial/四川大学', `${serialOf(0)}.png`)])
  expect(stdout).toBe(`${badges.find(({ serial }) => serial === serialOf(0))?.code}\n`)
  const book = read(await readFile(join(folder, 'serial/四川大学/名单.xlsx')))
  const rows = utils.sheet_to_json<Readonly<Record<string, string>>>(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  expect(rows.map((row) => [row['姓名'], row['图片文件'], row['二维码内容']])).toEqual(
    [0, 1].map((index) => [
      '张三',
      `${serialOf(index)}.png`,
      badges.find(({ serial }) => serial === serialOf(index))?.code,
    ]),
  )
})

test('nobody without a badge in force gets a picture', async () => {
  const ids = await register()
  await desk.station.db.records('badge').clear()
  expect(
    (
      await packCodes(
        desk.station.db,
        { fairId: desk.fairId, attendeeIds: ids, naming: 'serial', language: 'zh' },
        () => undefined,
      )
    ).ok,
  ).toBe(true)
  const none = await packCodes(
    desk.station.db,
    { fairId: 'other', attendeeIds: ids, naming: 'serial', language: 'zh' },
    () => undefined,
  )
  expect(none).toMatchObject({ ok: false, error: { code: 'RECORD_NOT_FOUND' } })
})

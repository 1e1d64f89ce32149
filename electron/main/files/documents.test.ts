import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDocuments } from './documents.ts'

let folder = ''
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'fairdesk-documents-')))
})
afterEach(() => rm(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

test('saves each workbook under a name of its own, also when both are saved at once', async () => {
  const documents = openDocuments(folder)
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((text) => documents.saveNew('双选会', '报表.xlsx', bytes(text))),
  )
  const paths = answers.map((answer) => (answer.ok ? answer.value.path : answer.error.code)).sort()
  const root = join(folder, 'FairDesk/双选会')
  expect(paths).toEqual([join(root, '报表 (2).xlsx'), join(root, '报表 (3).xlsx'), join(root, '报表.xlsx')])
  const contents = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  expect(contents.sort()).toEqual(['a', 'b', 'c'])
})

test('never leaves the folder of the app, whatever the names say', async () => {
  const documents = openDocuments(folder)
  const saved = await documents.saveNew('../../..', '../../报表.xlsx', bytes('a'))
  expect(saved).toEqual({ ok: true, value: { path: join(folder, 'FairDesk/FairDesk/报表.xlsx') } })
})

test('takes the longest names that a request may have', async () => {
  const saved = await openDocuments(folder).saveNew('双'.repeat(120), `${'表'.repeat(120)}.xlsx`, bytes('a'))
  expect(saved).toMatchObject({ ok: true })
})

test('replaces an earlier drawing of the same badge', async () => {
  const documents = openDocuments(folder)
  await documents.saveBadge('双选会', '00112233445566ff', bytes('first'))
  const again = await documents.saveBadge('双选会', '00112233445566ff', bytes('second'))
  const path = join(folder, 'FairDesk/双选会/badges/00112233445566ff.pdf')
  expect(again).toEqual({ ok: true, value: { path } })
  expect(await readFile(path, 'utf8')).toBe('second')
})

test('says why a file could not be saved', async () => {
  await writeFile(join(folder, 'FairDesk'), 'a file where the folder should be')
  expect(await openDocuments(folder).saveNew('双选会', '报表.xlsx', bytes('a'))).toEqual({
    ok: false,
    error: { code: 'FILE_WRITE_FAILED' },
  })
})

test('shows its own files and no others', async () => {
  const documents = openDocuments(folder)
  const saved = await documents.saveNew('双选会', '报表.xlsx', bytes('a'))
  if (!saved.ok) throw new Error(saved.error.code)
  expect(await documents.find(saved.value.path)).toEqual({ ok: true, value: saved.value.path })

  const secret = join(folder, 'secret.xlsx')
  await writeFile(secret, '')
  await symlink(secret, join(folder, 'FairDesk/link.xlsx'))
  await writeFile(join(folder, 'FairDesk/run.sh'), '')
  await mkdir(join(folder, 'FairDeskOther'))
  await writeFile(join(folder, 'FairDeskOther/a.xlsx'), '')
  for (const path of ['secret.xlsx', 'FairDesk/link.xlsx', 'FairDesk/run.sh', 'FairDeskOther/a.xlsx', 'FairDesk']) {
    expect(await documents.find(join(folder, path))).toEqual({ ok: false, error: { code: 'IPC_INVALID' } })
  }
  await rm(saved.value.path)
  expect(await documents.find(saved.value.path)).toEqual({ ok: false, error: { code: 'FILE_NOT_FOUND' } })
})

test('takes a file in pieces, and forgets one that was discarded', async () => {
  const documents = openDocuments(folder)
  const begin = async () => {
    const begun = await documents.begin('双选会', '报表.xlsx')
    if (!begun.ok) throw new Error(begun.error.code)
    return begun.value.fileId
  }
  const [kept, discarded] = [await begin(), await begin()]
  await documents.append(kept, bytes('first '))
  await documents.append(discarded, bytes('x'))
  await documents.append(kept, bytes('second'))
  await documents.discard(discarded)
  expect(await documents.append(discarded, bytes('y'))).toEqual({ ok: false, error: { code: 'IPC_INVALID' } })
  const path = join(folder, 'FairDesk/双选会/报表.xlsx')
  expect(await documents.finish(kept)).toEqual({ ok: true, value: { path } })
  expect(await readFile(path, 'utf8')).toBe('first second')
  expect(await documents.finish(kept)).toEqual({ ok: false, error: { code: 'IPC_INVALID' } })
})

test('a window that was loaded again and again leaves few files begun', async () => {
  const documents = openDocuments(folder)
  for (let count = 0; count < 20; count += 1) await documents.begin('双选会', '报表.xlsx')
  expect((await readdir(join(folder, 'FairDesk/双选会'))).length).toBeLessThanOrEqual(4)
})

test('opens separated text only when this run wrote it, because others may hold formulas', async () => {
  const documents = openDocuments(folder)
  const saved = await documents.saveNew('双选会', '名单.csv', bytes('a'))
  if (!saved.ok) throw new Error(saved.error.code)
  expect(await documents.find(saved.value.path)).toEqual({ ok: true, value: saved.value.path })
  const foreign = join(folder, 'FairDesk/双选会/other.csv')
  await writeFile(foreign, '=1+1')
  expect(await documents.find(foreign)).toEqual({ ok: false, error: { code: 'IPC_INVALID' } })
  expect(await openDocuments(folder).find(saved.value.path)).toEqual({ ok: false, error: { code: 'IPC_INVALID' } })
})

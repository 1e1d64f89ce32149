import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { keepFile } from './keptFile.ts'

const schema = z.object({ n: z.int() })
const loadParser = async () => (value: unknown) => schema.safeParse(value).data
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-kept-'))
})
afterEach(() => rm(folder, { recursive: true }))

const open = () => keepFile(join(folder, 'kept.json'), loadParser)

test('reads back what was written', async () => {
  await open().write({ n: 7 })
  expect(await open().read()).toEqual({ n: 7 })
})

test('tells a missing file from a broken one', async () => {
  expect(await open().read()).toBeUndefined()
  for (const text of ['', '{', '{"n":"7"}', 'null']) {
    await writeFile(join(folder, 'kept.json'), text)
    expect(await open().read()).toBe('broken')
  }
})

test('the last of many writes at once is what stays, and all of them resolve', async () => {
  const file = open()
  await Promise.all(Array.from({ length: 50 }, (_, n) => file.write({ n })))
  expect(await file.read()).toEqual({ n: 49 })
  expect(await readdir(folder)).toEqual(['kept.json'])
})

test('settles only after what was asked for is on the disk', async () => {
  const file = open()
  void file.write({ n: 1 })
  void file.write({ n: 2 })
  await file.settle()
  expect(await readFile(join(folder, 'kept.json'), 'utf8')).toBe('{"n":2}\n')
})

test('a failed write does not stop the next', async () => {
  const file = keepFile(join(folder, 'blocked/kept.json'), loadParser)
  await writeFile(join(folder, 'blocked'), '')
  await expect(file.write({ n: 1 })).rejects.toMatchObject({ syscall: 'mkdir' })
  await rm(join(folder, 'blocked'))
  await file.write({ n: 2 })
  expect(await file.read()).toEqual({ n: 2 })
})

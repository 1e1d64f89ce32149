import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFileDurably, writeFileDurably } from './writeFileDurably.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('replaces a whole file, in folders that it makes, and leaves nothing else behind', async () => {
  const path = join(folder, 'a/b/file.json')
  await writeFileDurably(path, 'a long first content')
  await writeFileDurably(path, 'second')
  expect(await readFile(path, 'utf8')).toBe('second')
  expect(await readdir(join(folder, 'a/b'))).toEqual(['file.json'])
})

test('keeps a secret from other accounts, its folder too', async () => {
  const path = join(folder, 'secrets/key')
  await writeFileDurably(path, 'x', { mode: 0o600 })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'secrets'))).mode & 0o777).toBe(0o700)
})

test('a write that fails leaves the target as it was and no temporary file', async () => {
  const target = join(folder, 'target')
  await mkdir(target)
  await writeFile(join(target, 'inside'), 'kept')
  await expect(writeFileDurably(target, 'x')).rejects.toMatchObject({ syscall: 'rename' })
  expect(await readdir(folder)).toEqual(['target'])
  expect(await readFile(join(target, 'inside'), 'utf8')).toBe('kept')
})

test('of many that create the same name exactly one wins, and nobody reads half of it', async () => {
  const path = join(folder, 'name.xlsx')
  const contents = Array.from({ length: 12 }, (_, index) => String(index).repeat(20_000))
  const outcomes = await Promise.allSettled(contents.map((content) => createFileDurably(path, content)))
  const winners = contents.filter((_, index) => outcomes[index]?.status === 'fulfilled')
  expect(winners).toEqual([await readFile(path, 'utf8')])
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'EEXIST' })
  }
  expect(await readdir(folder)).toEqual(['name.xlsx'])
})

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openGrowingFile } from './growingFile.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-growing-'))
})
afterEach(() => rm(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

test('holds the pieces in the order of the calls, and is seen only when it is whole', async () => {
  const file = await openGrowingFile(folder)
  const pieces = Array.from({ length: 50 }, (_, index) => `${index} `)
  await Promise.all(pieces.map((piece) => file.append(bytes(piece))))
  expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toEqual([])
  const path = join(folder, 'name.xlsx')
  expect(await file.finish([path])).toBe(path)
  expect(await readFile(path, 'utf8')).toBe(pieces.join(''))
  expect(await readdir(folder)).toEqual(['name.xlsx'])
})

test('discarded, it leaves nothing', async () => {
  const file = await openGrowingFile(folder)
  await file.append(bytes('half'))
  await file.discard()
  expect(await readdir(folder)).toEqual([])
})

test('of many that want the same name exactly one gets it, and nobody reads half of it', async () => {
  const path = join(folder, 'name.xlsx')
  const contents = Array.from({ length: 12 }, (_, index) => String(index).repeat(20_000))
  const outcomes = await Promise.all(
    contents.map(async (content) => {
      const file = await openGrowingFile(folder)
      await file.append(bytes(content))
      return file.finish([path])
    }),
  )
  const winners = contents.filter((_, index) => outcomes[index] === path)
  expect(winners).toEqual([await readFile(path, 'utf8')])
  expect(await readdir(folder)).toEqual(['name.xlsx'])
})

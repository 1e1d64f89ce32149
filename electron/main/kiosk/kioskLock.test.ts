import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepFile } from '../files/keptFile.ts'
import { sealPin } from '../pins/sealPin.ts'
import { type KioskFile, parseKioskFile } from './kioskFile.ts'
import { openKioskLock } from './kioskLock.ts'
import { openKioskGuard } from './openKioskGuard.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-kiosk-'))
})
afterEach(() => rm(folder, { recursive: true }))

const changes: string[] = []
const open = () =>
  openKioskLock({
    file: keepFile<KioskFile>(join(folder, 'kiosk.json'), async () => parseKioskFile),
    openGuard: async () => openKioskGuard(join(folder, 'tries.json')),
    onChange: () => changes.push('changed'),
  })

const [fairId, staffId] = ['0190b5a0-0000-7000-8000-000000000001', '0190b5a0-0000-7000-8000-000000000002']

test('stays a kiosk over restarts, until a PIN of those that were named', async () => {
  const seals = [await sealPin('1234'), await sealPin('5678')]
  await (await open()).enter({ fairId, staffId, seals })
  const again = await open()
  expect(again.current()).toMatchObject({ fairId, staffId })
  expect(await again.leave('0000')).toMatchObject({ ok: false, error: { code: 'ACCESS_PIN_WRONG' } })
  expect((await open()).current()).not.toBeNull()
  expect(await again.leave('5678')).toEqual({ ok: true, value: {} })
  expect((await open()).current()).toBeNull()
  expect(changes).toHaveLength(2)
})

test('guessing has to wait after five wrong tries, also with the right PIN', async () => {
  const lock = await open()
  await lock.enter({ fairId, staffId, seals: [await sealPin('1234')] })
  for (let n = 0; n < 5; n += 1) await lock.leave('9999')
  expect(await lock.leave('1234')).toMatchObject({ ok: false, error: { code: 'ACCESS_PIN_THROTTLED' } })
  expect(lock.current()).not.toBeNull()
})

test('a broken file is no kiosk: nobody could end it', async () => {
  await writeFile(join(folder, 'kiosk.json'), '{"kiosk":{"fairId":"x"}}')
  expect((await open()).current()).toBeNull()
})

// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTestStation, type TestStation } from '#tests/fixtures/openTestStation.ts'
import { openImport } from './openImport.ts'

/** A worker that never answers, and that can die. */
class SilentWorker extends EventTarget {
  static readonly all: SilentWorker[] = []
  constructor() {
    super()
    SilentWorker.all.push(this)
  }
  postMessage(): void {}
  terminate(): void {}
}

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
  vi.stubGlobal('Worker', SilentWorker)
})
afterEach(() => {
  vi.unstubAllGlobals()
  return desk.close()
})

it('answers every question after its worker has died', async () => {
  const session = openImport(desk.station, () => undefined)
  const table = { sheet: 1, table: 1 }
  const dead = { ok: false, error: { code: 'IMPORT_UNREADABLE' } }
  const asked = session.save(table, desk.writer, null, {})
  SilentWorker.all.at(-1)?.dispatchEvent(new Event('error'))
  expect(await asked).toEqual(dead)
  session.cancel()
  expect(await session.save(table, desk.writer, null, {})).toEqual(dead)
  expect(await session.refusalFile(table, 'zh')).toEqual(dead)
  session.close()
  expect(await session.undo(desk.writer, 'batch')).toEqual(dead)
})

import { expect, it } from 'vitest'
import type { FoundTable, ImportPreview } from '#renderer/flows/excel/importMessages.ts'
import type { ImportSession } from '#renderer/flows/excel/openImport.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type DeskState, ImportDesk } from './importDesk.ts'
import { ImportJobs } from './importJobs.ts'

const found = (table: number): FoundTable => ({
  sheet: 1,
  table,
  sheetName: 'Sheet1',
  kind: 'attendee',
  headerRow: 1,
  rowCount: 3,
  error: null,
})

/** Files named `bad` are refused; `two` holds two tables. A look waits until it is let go, or its session is closed. */
function openDesk() {
  const held: { state: DeskState; looks: (() => void)[]; open: number; reads: number } = {
    state: { files: [], stage: { step: 'choose' } },
    looks: [],
    open: 0,
    reads: 0,
  }
  const openSession = (): ImportSession => {
    held.open += 1
    const closing: (() => void)[] = []
    return {
      read: async (file) => {
        held.reads += 1
        if (file.name === 'bad') return fail('IMPORT_IS_PDF')
        const tables = file.name === 'two' ? [found(1), found(2)] : [found(1)]
        return ok({ tables, suggested: { sheet: 1, table: 1 } })
      },
      look: () =>
        new Promise<Result<ImportPreview>>((resolve) => {
          // The desk passes a preview on without looking at it.
          held.looks.push(() => resolve(fail('IMPORT_SHEET_EMPTY')))
          closing.push(() => resolve(fail('CANCELLED')))
        }),
      save: async () => fail('CANCELLED'),
      undo: async () => ok(null),
      refusalFile: async () => fail('CANCELLED'),
      cancel: () => undefined,
      close: () => {
        held.open -= 1
        for (const close of closing) close()
      },
    }
  }
  let made = 0
  const desk = new ImportDesk({
    writer: { fairId: 'fair', staffId: 'staff', role: 'organiser' },
    jobs: new ImportJobs(openSession, () => undefined),
    makeId: () => `${(made += 1)}`,
    onState: (state) => {
      held.state = state
    },
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  const letGo = async () => {
    await settle()
    for (const look of held.looks.splice(0)) look()
    await settle()
  }
  return { desk, held, settle, letGo, files: (...names: string[]) => names.map((name) => new File([], name)) }
}

const openKey = ({ stage }: DeskState) => (stage.step === 'preview' ? stage.open.key : stage.step)

it('opens the first table, goes on to the next, and holds one worker only', async () => {
  const { desk, held, letGo, files } = openDesk()
  desk.take(files('bad', 'two', 'one'))
  await letGo()
  expect(openKey(held.state)).toEqual({ fileId: '2', sheet: 1, table: 1 })
  expect(held.state.files.map(({ reading }) => reading.step)).toEqual(['refused', 'read', 'read'])
  expect(held.open).toBe(1)
  if (held.state.stage.step !== 'preview') throw new Error('no preview')
  desk.skip(held.state.stage.open)
  await letGo()
  expect(openKey(held.state)).toEqual({ fileId: '2', sheet: 1, table: 2 })
  desk.remove('2')
  await letGo()
  expect(openKey(held.state)).toEqual({ fileId: '3', sheet: 1, table: 1 })
  expect(held.open).toBe(1)
  desk.close()
  expect(held.open).toBe(0)
})

it('keeps the preview of before when a check is cancelled, and can check again', async () => {
  const { desk, held, settle, letGo, files } = openDesk()
  desk.take(files('one'))
  await letGo()
  if (held.state.stage.step !== 'preview') throw new Error('no preview')
  const { open } = held.state.stage
  desk.change(open, { ...open.choice, isSensitiveAllowed: true })
  await settle()
  desk.cancel()
  await settle()
  expect(held.state.stage).toMatchObject({ step: 'preview', checking: 'stale', open })
  desk.change(open, open.choice)
  await letGo()
  expect(held.state.stage).toMatchObject({ step: 'preview', checking: 'current' })
  expect(held.reads).toBe(2)
})

it('leaves a file out whose reading is cancelled', async () => {
  const { desk, held, settle, letGo, files } = openDesk()
  desk.take(files('one', 'two'))
  await settle()
  desk.cancel()
  await letGo()
  expect(openKey(held.state)).toEqual({ fileId: '2', sheet: 1, table: 1 })
  expect(held.state.files).toHaveLength(1)
})

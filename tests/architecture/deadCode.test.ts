import { afterAll, expect, test } from 'vitest'
import { checkDeadCode } from './checkDeadCode.mjs'
import { makePlantedCopy } from './plantedCopy.ts'

const copy = makePlantedCopy()
afterAll(() => copy.remove())

test('nothing in the project is unused', async () => {
  const { isClean, output } = await checkDeadCode(copy.root)
  expect(isClean, output).toBe(true)
})

test('a planted export and a planted file that nothing uses are found', async () => {
  const main = 'electron/main/main.ts'
  const undo = [
    copy.plant('shared/plantedFile.ts', 'export const nobody = 1\n'),
    copy.plant('shared/plantedExport.ts', 'export const used = 1\nexport const plantedDeadExport = 2\n'),
    copy.plant(main, `import { used } from '#shared/plantedExport.ts'\n${copy.read(main)}\nused\n`),
  ]
  const { isClean, output } = await checkDeadCode(copy.root)
  for (const takeOut of undo) takeOut()
  expect(isClean).toBe(false)
  expect(output).toContain('shared/plantedFile.ts')
  expect(output).toContain('plantedDeadExport')
  expect(output).not.toMatch(/\bused\b.*plantedExport/)
})

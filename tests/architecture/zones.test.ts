import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../electron/launch/projectPaths.mjs'
import { checkZones } from './checkZones.mjs'
import { makePlantedCopy } from './plantedCopy.ts'

const copy = makePlantedCopy()
afterAll(() => copy.remove())

test('every import keeps to its zone and every module on disk was looked at', async () => {
  const { seen, problems } = await checkZones(copy.root)
  expect(problems).toEqual([])
  expect(seen).toBeGreaterThan(100)
})

const violations: { rule: string; path: string; text: string }[] = [
  { rule: 'room-shared', path: 'shared/planted.ts', text: "import '#renderer/app/main.tsx'\n" },
  { rule: 'room-electron', path: 'electron/main/planted.ts', text: "import '#renderer/app/main.tsx'\n" },
  { rule: 'room-renderer', path: 'renderer/flows/planted.ts', text: "import '#electron/main/main.ts'\n" },
  { rule: 'zone-db', path: 'renderer/db/planted.ts', text: "import '../app/main.tsx'\n" },
  {
    rule: 'zone-components',
    path: 'renderer/components/planted.ts',
    text: "import type { Op } from '#renderer/db/database.ts'\n",
  },
  {
    rule: 'zone-features',
    path: 'renderer/features/planted/planted.ts',
    text: "import '#renderer/features/gate/GateScreen.tsx'\n",
  },
  { rule: 'zone-unknown', path: 'renderer/planted/planted.ts', text: "import '#shared/errors/result.ts'\n" },
  { rule: 'shared-is-pure', path: 'shared/planted.ts', text: "import 'node:fs'\n" },
  { rule: 'shared-is-pure', path: 'shared/planted.ts', text: "import 'dexie'\n" },
  { rule: 'renderer-without-node', path: 'renderer/flows/planted.ts', text: "import 'node:fs'\n" },
  { rule: 'renderer-without-electron', path: 'renderer/flows/planted.ts', text: "import 'electron'\n" },
  { rule: 'data-without-react', path: 'renderer/workers/planted.ts', text: "import type { FC } from 'react'\n" },
  { rule: 'components-without-data', path: 'renderer/components/planted.ts', text: "import 'dexie'\n" },
  { rule: 'launch-with-builtins-only', path: 'electron/launch/planted.mjs', text: "import 'zod'\n" },
  { rule: 'console-alone', path: 'server/console/planted.ts', text: "import '#server/buildServer.ts'\n" },
  { rule: 'console-alone', path: 'server/console/planted.ts', text: "import '#renderer/session/useLive.ts'\n" },
  { rule: 'console-without-node', path: 'server/console/planted.ts', text: "import 'node:fs'\n" },
  { rule: 'server-without-window', path: 'server/planted.ts', text: "import '#renderer/db/database.ts'\n" },
  { rule: 'server-without-console', path: 'server/planted.ts', text: "import '#server/console/session.ts'\n" },
  { rule: 'no-unresolvable', path: 'shared/planted.ts', text: "import './nowhere.ts'\n" },
]

// All at once, each in a file of its own: one cruise shows them all.
describe('a planted violation is found', async () => {
  const undo = violations.map(({ path, text }, index) => copy.plant(numbered(path, index), text))
  undo.push(
    copy.plant('shared/plantedRing/a.ts', "import { b } from './b.ts'\nexport const a = () => b\n"),
    copy.plant('shared/plantedRing/b.ts', "import { a } from './a.ts'\nexport const b = () => a\n"),
  )
  const { problems } = await checkZones(copy.root)
  for (const take of undo) take()

  test.each(violations.map((violation, index) => ({ ...violation, path: numbered(violation.path, index) })))(
    '$rule in $path',
    ({ rule, path }) => {
      expect(problems.filter((problem) => problem.startsWith(`${rule}: ${path} -> `))).toHaveLength(1)
    },
  )

  test('a cycle', () => {
    expect(problems).toContainEqual(expect.stringMatching(/^no-cycle: shared\/plantedRing\/.*plantedRing/))
  })

  test('and nothing else is', () => {
    expect(problems.filter((problem) => !problem.includes('planted'))).toEqual([])
  })
})

test('modules that the cruise did not go through fail the check', async () => {
  const takeOut = copy.plant(
    '.dependency-cruiser.cjs',
    `const config = require(${JSON.stringify(join(projectRoot, '.dependency-cruiser.cjs'))})
     module.exports = { ...config, options: { ...config.options, exclude: { path: '^shared/errors/' } } }`,
  )
  const { problems } = await checkZones(copy.root)
  takeOut()
  expect(problems).toContain('escaped: shared/errors/result.ts was not looked at')
})

test('a cruise that sees nothing at all fails the check', async () => {
  const takeOut = copy.plant(
    '.dependency-cruiser.cjs',
    `const config = require(${JSON.stringify(join(projectRoot, '.dependency-cruiser.cjs'))})
     module.exports = { ...config, options: { ...config.options, exclude: { path: '.' } } }`,
  )
  const { problems } = await checkZones(copy.root)
  takeOut()
  expect(problems).toContain('not one import was seen')
})

function numbered(path: string, index: number): string {
  return path.replace(/planted(\.\w+)$/, `planted${index}$1`)
}

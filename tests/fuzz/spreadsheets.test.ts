import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { mutateFile, mutations } from './mutateFile.ts'
import { ReadingProcess } from './readingProcess.ts'
import { harmfulFiles, regressions } from './regressions.ts'
import { seedFiles } from './seedFiles.ts'

const isSoak = process.env['FAIRDESK_SOAK'] === '1'
/** `npm test` tries the same tenth each time; `npm run soak` ten times as many, other ones each time. */
const runs = isSoak ? 20_000 : 2000
const seed = Number(process.env['FAIRDESK_FUZZ_SEED'] ?? (isSoak ? Date.now() % 2 ** 31 : 20_261_126))
/** Of this process, which makes the files; the one that reads them has a limit of its own. */
const memoryMb = 1500

const reader = new ReadingProcess()
afterAll(() => reader.close())

const answers = /^(understood|IMPORT_[A-Z_]+)$/

describe('spreadsheets that were spoiled', () => {
  it('are understood as long as they were not', async () => {
    const outcomes: Record<string, string> = {}
    for (const file of seedFiles) outcomes[file.name] = await reader.read(file)
    // The library writes no Chinese in the two oldest formats, so nobody knows their headers.
    const old = { 'list.biff2': 'IMPORT_HEADERS_UNKNOWN', 'list.biff5': 'IMPORT_HEADERS_UNKNOWN' }
    expect(outcomes).toEqual({ ...Object.fromEntries(seedFiles.map(({ name }) => [name, 'understood'])), ...old })
  })

  it.each(Object.entries(harmfulFiles))('%s', async (_what, file) => {
    expect(await reader.read(file)).toMatch(answers)
  })

  it.each(Object.entries(regressions))('%s', async (_what, mutation) => {
    expect(await reader.read(mutateFile(mutation))).toMatch(answers)
  })

  it(`end in a list or in a reason, seed ${seed}`, async () => {
    const counts = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(mutations, async (mutation) => {
        const outcome = await reader.read(mutateFile(mutation))
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
        expect(outcome).toMatch(answers)
      }),
      { numRuns: runs, seed },
    )
    // Most files must get far enough to be worth the time.
    expect(counts.get('understood') ?? 0).toBeGreaterThan(runs / 10)
    console.log(`fuzz: ${runs} files, seed ${seed}: ${JSON.stringify(Object.fromEntries(counts))}`)
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(memoryMb)
    console.log(`fuzz: at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB in the whole process`)
  }, 600_000)
})

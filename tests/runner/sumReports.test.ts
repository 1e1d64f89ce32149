import { describe, expect, test } from 'vitest'
import { addUp, crashed, exitCodeFor, finalLine, sumPlaywright, sumVitest } from './sumReports.mjs'

const vitestReport = (...files: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    testResults: files.map(({ status, tests }) => ({ status, assertionResults: tests.map((it) => ({ status: it })) })),
  })

const playwrightReport = (stats: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } })

describe('vitest', () => {
  test('passed and failed tests are counted', () => {
    const report = vitestReport(
      { status: 'passed', tests: ['passed', 'passed'] },
      { status: 'failed', tests: ['failed', 'passed'] },
    )
    expect(sumVitest(report, 1)).toEqual({ passed: 3, failed: 1 })
  })

  test('a file that could not be loaded is one failure', () => {
    expect(sumVitest(vitestReport({ status: 'failed', tests: [] }), 1)).toEqual({ passed: 0, failed: 1 })
    const besideAnother = vitestReport({ status: 'failed', tests: [] }, { status: 'failed', tests: ['failed'] })
    expect(sumVitest(besideAnother, 1)).toEqual({ passed: 0, failed: 2 })
  })

  test('a skipped test is a failure', () => {
    expect(sumVitest(vitestReport({ status: 'passed', tests: ['passed', 'skipped', 'todo'] }), 0)).toEqual({
      passed: 1,
      failed: 2,
    })
  })

  test('an error outside of every test is one failure', () => {
    expect(sumVitest(vitestReport({ status: 'passed', tests: ['passed'] }), 1)).toEqual({ passed: 1, failed: 1 })
  })
})

describe('playwright', () => {
  test('passed and failed tests are counted, flaky and skipped ones as failed', () => {
    const report = playwrightReport({ expected: 5, unexpected: 1, flaky: 1, skipped: 1 })
    expect(sumPlaywright(report, 1)).toEqual({ passed: 5, failed: 3 })
  })

  test('a runner that fails without a failed test is one failure', () => {
    expect(sumPlaywright(playwrightReport({ expected: 5 }), 1)).toEqual({ passed: 5, failed: 1 })
  })
})

test.each([undefined, '', 'Segmentation fault', '{}', 'null'])('no readable report (%j) is one failure', (text) => {
  expect(sumVitest(text, 0)).toEqual(crashed)
  expect(sumPlaywright(text, 0)).toEqual(crashed)
})

test('the last line and the exit code follow from the sum', () => {
  const sum = addUp([
    { passed: 3, failed: 0 },
    { passed: 4, failed: 0 },
  ])
  expect(finalLine(sum)).toBe('7 passed, 0 failed')
  expect(exitCodeFor(sum)).toBe(0)
  expect(exitCodeFor(addUp([sum, crashed]))).toBe(1)
  expect(exitCodeFor(addUp([]))).toBe(1)
})

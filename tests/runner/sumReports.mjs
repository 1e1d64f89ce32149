/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 */

/** What a stage that left no readable report counts as. @type {Tally} */
export const crashed = { passed: 0, failed: 1 }

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  })
}

/**
 * The last line of a run.
 * @param {Tally} tally
 */
export function finalLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/**
 * @param {Tally} tally
 * @returns {number} Exit code. Nothing tested is no success.
 */
export function exitCodeFor({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1
}

/**
 * Sums vitest's JSON report. A file that could not even be loaded has no tests in it, yet counts as one failure, and so
 * does a skipped test: nothing here is skipped on purpose.
 * @param {string | undefined} text undefined: the report was not written.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function sumVitest(text, exitCode) {
  const report = parse(text)
  if (!Array.isArray(report?.testResults)) return crashed
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.every(isPassed)).length
  return atLeastOneFailure({ passed, failed: tests.length - passed + unloaded }, exitCode)
}

/**
 * Sums Playwright's JSON report, in the same way.
 * @param {string | undefined} text undefined: the report was not written.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function sumPlaywright(text, exitCode) {
  const stats = parse(text)?.stats
  if (typeof stats?.expected !== 'number') return crashed
  const passed = stats.expected
  return atLeastOneFailure({ passed, failed: stats.unexpected + stats.flaky + stats.skipped }, exitCode)
}

/** @param {{ status: string }} test */
function isPassed(test) {
  return test.status === 'passed'
}

/**
 * A runner that ends with an error although every test passed (an unhandled rejection, say) still failed.
 * @param {Tally} tally
 * @param {number} exitCode
 */
function atLeastOneFailure(tally, exitCode) {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/** @param {string | undefined} text */
function parse(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

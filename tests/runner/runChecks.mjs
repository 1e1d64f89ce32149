import { say } from '../../electron/launch/say.mjs'
import { checks } from './checks.mjs'

const LONGEST_OUTPUT_LINES = 80

/**
 * Runs the checks of the named groups (all without names), one after the other, and prints a line for each; what a tool
 * said is shown only when it found something.
 * @param {readonly string[]} [groups]
 * @returns {Promise<import('./sumReports.mjs').Tally>} Each check counts as one test.
 */
export async function runChecks(groups = []) {
  const chosen = groups.length === 0 ? checks : checks.filter((check) => groups.includes(check.group))
  let passed = 0
  for (const check of chosen) {
    const beganAt = performance.now()
    const { isPassed, output = '', remark } = await check.run()
    const seconds = ((performance.now() - beganAt) / 1000).toFixed(1)
    say(`${isPassed ? 'ok    ' : 'FAILED'}  ${check.name}${remark ? ` (${remark})` : ''}, ${seconds} s`)
    if (isPassed) passed += 1
    else process.stdout.write(`${shorten(output)}\n`)
  }
  return { passed, failed: chosen.length - passed }
}

/** @param {string} output */
function shorten(output) {
  const lines = output.split('\n')
  if (lines.length <= LONGEST_OUTPUT_LINES) return output
  return [...lines.slice(0, LONGEST_OUTPUT_LINES), `... and ${lines.length - LONGEST_OUTPUT_LINES} more lines`].join(
    '\n',
  )
}

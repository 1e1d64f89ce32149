import { ensureDependencies } from '../electron/launch/ensureDependencies.mjs'
import { problemText, say } from '../electron/launch/say.mjs'
import { runChecks } from './runner/runChecks.mjs'
import { runUnitTests } from './runner/runTests.mjs'
import { addUp, exitCodeFor, finalLine } from './runner/sumReports.mjs'

/** `npm run check`: everything that needs no window. With names (types, format, lint, zones, dead): only those. */
const groups = process.argv.slice(2)
try {
  await ensureDependencies()
  const tallies = [await runChecks(groups)]
  if (groups.length === 0) tallies.push(await runUnitTests())
  const sum = addUp(tallies)
  say(finalLine(sum))
  process.exitCode = exitCodeFor(sum)
} catch (error) {
  say(problemText(error))
  process.exitCode = 1
}

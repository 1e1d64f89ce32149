import { buildApp, buildConsole } from '../electron/launch/buildApp.mjs'
import { ensureDependencies } from '../electron/launch/ensureDependencies.mjs'
import { ensureElectron } from '../electron/launch/ensureElectron.mjs'
import { ensureSystem } from '../electron/launch/ensureSystem.mjs'
import { problemText, say } from '../electron/launch/say.mjs'
import { runEndToEndTests } from './runner/runTests.mjs'
import { exitCodeFor, finalLine } from './runner/sumReports.mjs'

/** `npm run test:e2e -- NAME...`: builds and runs the end-to-end tests, or those named. */
try {
  await ensureDependencies()
  const electronBinary = await ensureElectron()
  await ensureSystem({ isHeadless: true, isForTests: true, electronBinary })
  await buildApp()
  await buildConsole()
  const tally = await runEndToEndTests(electronBinary, process.argv.slice(2))
  say(finalLine(tally))
  process.exitCode = exitCodeFor(tally)
} catch (error) {
  say(problemText(error))
  process.exitCode = 1
}

import { buildApp, buildConsole } from '../electron/launch/buildApp.mjs'
import { ensureDependencies } from '../electron/launch/ensureDependencies.mjs'
import { ensureElectron } from '../electron/launch/ensureElectron.mjs'
import { ensureSystem } from '../electron/launch/ensureSystem.mjs'
import { problemText, say } from '../electron/launch/say.mjs'
import { runChecks } from './runner/runChecks.mjs'
import { runSimulation } from './runner/runSimulation.mjs'
import { runEndToEndTests, runUnitTests } from './runner/runTests.mjs'
import { addUp, crashed, exitCodeFor, finalLine } from './runner/sumReports.mjs'

/**
 * `npm test`: installs what is missing and runs everything, to the end whatever fails on the way. `--soak` lets the
 * tests that look for rare faults run for much longer.
 *
 * @typedef {import('./runner/sumReports.mjs').Tally} Tally
 * @typedef {{ name: string, tally: Tally, seconds: number }} StageResult
 */

if (process.argv.includes('--soak')) process.env.FAIRDESK_SOAK = '1'

/** @type {StageResult[]} */
const results = []
/** @type {string | undefined} */
let electronBinary

const hasDependencies = await stage('npm packages', async () => ensureDependencies())
await stage('Electron', async () => {
  electronBinary = await ensureElectron()
})
await stage('system packages', async () =>
  ensureSystem({ isHeadless: true, isForTests: true, ...(electronBinary && { electronBinary }) }),
)
if (hasDependencies) {
  await stage('checks', async () => runChecks())
  await stage('unit and property tests', async () => runUnitTests())
  await stage('simulation of sync', async () => runSimulation())
  await stage('build', async () => {
    await buildApp()
    await buildConsole()
  })
}
await stage('end-to-end tests', async () => {
  if (electronBinary === undefined) throw new Error('There is no Electron to run them in.')
  return runEndToEndTests(electronBinary)
})

const sum = addUp(results.map((result) => result.tally))
say('summary')
for (const { name, tally, seconds } of results) {
  const isPreparation = tally.passed + tally.failed === 0
  say(`  ${name}: ${isPreparation ? 'done' : finalLine(tally)} (${seconds} s)`)
}
process.exitCode = exitCodeFor(sum)
process.stdout.write(`${finalLine(sum)}\n`)

/**
 * Runs one stage and keeps its result. A stage that only prepares counts for nothing, unless it goes wrong.
 * @param {string} name
 * @param {() => Promise<Tally | string | void>} run
 * @returns {Promise<boolean>} Whether nothing failed in it.
 */
async function stage(name, run) {
  say(`--- ${name}`)
  const beganAt = performance.now()
  const tally = await run()
    .then((result) => (typeof result === 'object' ? result : { passed: 0, failed: 0 }))
    .catch((/** @type {unknown} */ error) => {
      say(problemText(error))
      return crashed
    })
  const seconds = Math.round((performance.now() - beganAt) / 1000)
  results.push({ name, tally, seconds })
  say(`--- ${name}: ${tally.failed === 0 ? 'done' : 'FAILED'} after ${seconds} s`)
  return tally.failed === 0
}

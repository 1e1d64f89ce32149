import { projectEnvironment, projectNode } from '../../electron/launch/projectPaths.mjs'
import { runCommand } from '../../electron/launch/runCommand.mjs'

/** 2,000 seeds are about two minutes on two processors; `npm run soak` runs ten times as many. */
const seeds = 2000
const soakSeeds = 20_000
/** Within so many a sabotaged server or station has to be caught. */
const sabotageSeeds = 200

/**
 * The simulator of sync, sound and sabotaged: each of the three runs counts as one test.
 * @returns {Promise<import('./sumReports.mjs').Tally>}
 */
export async function runSimulation() {
  const all = process.env.FAIRDESK_SOAK === '1' ? soakSeeds : seeds
  const runs = [
    [`1..${all}`],
    [`1..${sabotageSeeds}`, '--sabotage', 'cursor-gap'],
    [`1..${sabotageSeeds}`, '--sabotage', 'cursor-first'],
  ]
  let passed = 0
  for (const args of runs) {
    const { code } = await runCommand(projectNode(), ['tests/simulation/sim.ts', '--seeds', ...args], {
      env: projectEnvironment(),
      isShown: true,
    })
    if (code === 0) passed += 1
  }
  return { passed, failed: runs.length - passed }
}

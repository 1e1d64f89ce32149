import { projectEnvironment, projectNode } from '../../electron/launch/projectPaths.mjs'
import { runCommand } from '../../electron/launch/runCommand.mjs'

/** `npm run sim -- --seeds A..B [--stations 8] [--json] [--sabotage cursor-gap|cursor-first]`, on the project's own Node. */
const args = ['tests/simulation/sim.ts', ...process.argv.slice(2)]
const { code } = await runCommand(projectNode(), args, { env: projectEnvironment(), isShown: true })
process.exitCode = code

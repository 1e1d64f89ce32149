import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchProblem } from './launchProblem.mjs'
import { projectNode, projectRoot } from './projectPaths.mjs'
import { runUnderVirtualDisplay } from './runUnderVirtualDisplay.mjs'
import { sandboxArguments } from './sandboxArguments.mjs'
import { say } from './say.mjs'

const script = 'tests/demo/walkTheDay.mjs'
const resultFolder = join(projectRoot, 'out/demo')

/**
 * Without a display: walks a fair day through the real interface in a display held in memory, and names the files that
 * it left.
 * @param {string} electronBinary
 * @returns {Promise<number>} 0 when the day was walked to its end.
 * @throws {LaunchProblem} when this copy of the project has no demonstration.
 */
export async function runDemo(electronBinary) {
  say('there is no display here, so FairDesk walks a fair day by itself in a display in memory')
  if (!existsSync(join(projectRoot, script))) {
    throw new LaunchProblem(
      `The demonstration (${script}) is not in this copy of the project. With a display, "npm start" opens the window.`,
    )
  }
  const code = await runUnderVirtualDisplay([projectNode(), script], {
    FAIRDESK_ELECTRON_FLAGS: (await sandboxArguments(electronBinary)).join(' '),
  })
  if (code !== 0) {
    say(`the demonstration stopped early (exit code ${code}); its own words stand above`)
    return 1
  }
  say('the day is done; it left these files:')
  for (const name of readdirSync(resultFolder).toSorted()) say(`  ${join(resultFolder, name)}`)
  return 0
}

import { join } from 'node:path'
import { projectEnvironment, projectNode, projectRoot } from '../../electron/launch/projectPaths.mjs'
import { runCommand } from '../../electron/launch/runCommand.mjs'
import { checkDeadCode } from '../architecture/checkDeadCode.mjs'
import { checkZones } from '../architecture/checkZones.mjs'

/**
 * @typedef {object} CheckOutcome
 * @property {boolean} isPassed
 * @property {string} [output] What to show when it failed.
 * @property {string} [remark] What to show beside the name when it passed.
 *
 * @typedef {object} Check
 * @property {string} group as in `npm run check:GROUP`
 * @property {string} name
 * @property {() => Promise<CheckOutcome>} run
 */

const rooms = ['shared', 'electron', 'renderer', 'server', 'server/console', 'cli', 'tests']

/** @type {readonly Check[]} */
export const checks = [
  ...rooms.map((room) => tool('types', `types: ${room}`, 'typescript/bin/tsc', ['-p', room])),
  tool('format', 'format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=50', '.']),
  tool('lint', 'lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives']),
  { group: 'zones', name: 'zones and cycles', run: runZones },
  { group: 'dead', name: 'dead code', run: runDeadCode },
]

/**
 * @param {string} group
 * @param {string} name
 * @param {string} program Path inside node_modules of a script for Node.
 * @param {readonly string[]} args
 * @returns {Check}
 */
function tool(group, name, program, args) {
  return {
    group,
    name,
    run: async () => {
      const script = join(projectRoot, 'node_modules', program)
      const outcome = await runCommand(projectNode(), [script, ...args], { env: projectEnvironment() })
      return { isPassed: outcome.code === 0, output: `${outcome.stdout}${outcome.stderr}`.trim() }
    },
  }
}

/** @returns {Promise<CheckOutcome>} */
async function runZones() {
  const { seen, problems } = await checkZones()
  return { isPassed: problems.length === 0, output: problems.join('\n'), remark: `${seen} modules` }
}

/** @returns {Promise<CheckOutcome>} */
async function runDeadCode() {
  const { isClean, output } = await checkDeadCode()
  return { isPassed: isClean, output }
}

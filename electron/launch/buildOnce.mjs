import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { LaunchProblem } from './launchProblem.mjs'
import { projectEnvironment, projectNode, projectRoot } from './projectPaths.mjs'
import { lastLines, runCommand } from './runCommand.mjs'
import { say } from './say.mjs'

/**
 * @typedef {object} Build
 * @property {string} name For people.
 * @property {readonly string[]} inputs What it is made from, from the project's root.
 * @property {string} output Its folder.
 * @property {readonly string[]} products Files in that folder that must be there afterwards.
 * @property {readonly string[]} builder Program in node_modules and its arguments.
 */

/**
 * Runs a builder, unless what its products are made from is what the last build was made from.
 * @param {Build} build
 * @throws {LaunchProblem} with the builder's words.
 */
export async function buildOnce({ name, inputs, output, products, builder: [program = '', ...args] }) {
  const folder = join(projectRoot, output)
  const stampFile = join(folder, '.inputs')
  const made = fingerprint(inputs)
  const isBuilt = products.every((path) => existsSync(join(folder, path)))
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === made) return
  say(`building the ${name}`)
  const command = [join(projectRoot, 'node_modules', program), ...args]
  const outcome = await runCommand(projectNode(), command, { env: projectEnvironment() })
  if (outcome.code !== 0) throw new LaunchProblem(`The ${name} could not be built:`, lastLines(outcome, 30))
  writeFileSync(stampFile, made)
}

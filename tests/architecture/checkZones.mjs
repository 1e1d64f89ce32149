import { join } from 'node:path'
import { projectEnvironment, projectNode, projectRoot } from '../../electron/launch/projectPaths.mjs'
import { runCommand } from '../../electron/launch/runCommand.mjs'
import { existingRooms, sourceFiles } from './sourceFiles.mjs'

/**
 *
 * @typedef {object} ZonesReport
 * @property {number} seen Modules of ours that the cruise went through.
 * @property {string[]} problems Empty when every import keeps to its zone and no module escaped.
 */

/**
 * Checks import zones and cycles, and that the check saw every module on disk: a cruise that sees nothing reports no
 * violation either.
 * @param {string} [root]
 * @returns {Promise<ZonesReport>}
 */
export async function checkZones(root = projectRoot) {
  const program = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...existingRooms(root)]
  const outcome = await runCommand(projectNode(), args, { cwd: root, env: projectEnvironment() })
  if (!outcome.stdout.startsWith('{')) {
    return { seen: 0, problems: [`dependency-cruiser did not run: ${outcome.stderr.trim() || outcome.stdout.trim()}`] }
  }
  /** @type {{ modules: { source: string, dependencies: unknown[] }[], summary: { violations: { rule: { name: string }, from: string, to: string, cycle?: { name: string }[] }[] } }} */
  const report = JSON.parse(outcome.stdout)
  const seen = new Set(report.modules.map((module) => module.source))
  const onDisk = sourceFiles(root)
  const escaped = onDisk.filter((file) => !seen.has(file))
  const problems = [
    ...report.summary.violations.map(describeViolation),
    ...escaped.map((file) => `escaped: ${file} was not looked at`),
  ]
  if (onDisk.length === 0) problems.push('there is not a single module to look at')
  if (report.modules.every((module) => module.dependencies.length === 0)) problems.push('not one import was seen')
  return { seen: onDisk.length - escaped.length, problems }
}

/** @param {{ rule: { name: string }, from: string, to: string, cycle?: { name: string }[] }} violation */
function describeViolation({ rule, from, to, cycle }) {
  const way = cycle === undefined ? to : cycle.map((step) => step.name).join(' -> ')
  return `${rule.name}: ${from} -> ${way}`
}

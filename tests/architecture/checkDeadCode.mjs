import { join } from 'node:path'
import { projectEnvironment, projectNode, projectRoot } from '../../electron/launch/projectPaths.mjs'
import { runCommand } from '../../electron/launch/runCommand.mjs'

/**
 * Looks for files, exports and packages that nothing uses.
 * @param {string} [root]
 * @returns {Promise<{ isClean: boolean, output: string }>}
 */
export async function checkDeadCode(root = projectRoot) {
  const program = join(projectRoot, 'node_modules/knip/bin/knip.js')
  const outcome = await runCommand(
    projectNode(),
    [program, '--config', '.knip.json', '--no-progress', '--no-config-hints'],
    {
      cwd: root,
      env: projectEnvironment(),
    },
  )
  return { isClean: outcome.code === 0, output: `${outcome.stdout}${outcome.stderr}`.trim() }
}

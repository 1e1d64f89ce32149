import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalledAsLocked } from './isInstalledAsLocked.mjs'
import { LaunchProblem } from './launchProblem.mjs'
import { projectNode, projectRoot } from './projectPaths.mjs'
import { runNpm } from './runNpm.mjs'
import { say } from './say.mjs'

/**
 * Installs the npm packages of package-lock.json when they are missing or differ from it.
 * @param {string} [root]
 * @throws {LaunchProblem} when npm cannot install them.
 */
export async function ensureDependencies(root = projectRoot) {
  const reason = reasonToInstall(root)
  if (reason === undefined) return
  say(`${reason}: running "npm ci" (some 570 packages, about a minute)`)
  const outcome = await runNpm(['ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], {
    cwd: root,
    isShown: true,
    // Electron has its own step, which can fall back where its download host is unreachable.
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
  })
  if (outcome.code === 127) throw new LaunchProblem('npm was not found. Install Node.js 20.10 or newer with npm.')
  if (outcome.code !== 0) {
    throw new LaunchProblem(
      `"npm ci" did not succeed (exit code ${outcome.code}); its own words stand above.`,
      'Check that the npm registry can be reached and that this folder belongs to you, then start again.',
    )
  }
  if (!existsSync(projectNode(root))) {
    throw new LaunchProblem(
      'npm installed the packages but not their install scripts, so the project has no Node of its own.',
      'Remove "ignore-scripts" from your npm settings, delete node_modules and start again.',
    )
  }
}

/**
 * @param {string} root
 * @returns {string | undefined} Why an installation is needed, in words.
 */
function reasonToInstall(root) {
  const installedLock = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedLock)) return 'The npm packages are not installed'
  if (!existsSync(projectNode(root))) return "The project's own Node is missing"
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const installed = JSON.parse(readFileSync(installedLock, 'utf8'))
  return isInstalledAsLocked(wanted, installed) ? undefined : 'The installed npm packages differ from package-lock.json'
}

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Where downloads that are not npm packages of the project are kept. */
export const cacheFolder = join(projectRoot, 'node_modules/.cache/fairdesk')

/**
 * The project's own Node (the npm package `node`), whatever version the machine has.
 * @param {string} [root]
 * @returns {string} Absolute path; it need not exist yet.
 */
export function projectNode(root = projectRoot) {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * The environment for the project's tools: its Node and its binaries first on PATH.
 * @param {Record<string, string>} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(more = {}) {
  const path = [join(projectRoot, 'node_modules/node/bin'), join(projectRoot, 'node_modules/.bin'), process.env.PATH]
  return { ...process.env, ...more, PATH: path.join(delimiter) }
}

/**
 * @param {string} command A bare command name.
 * @returns {boolean} Whether it is on PATH (or in the administrator's folders, which users' PATHs often lack).
 */
export function hasCommand(command) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.some((folder) => folder !== '' && existsSync(join(folder, command)))
}

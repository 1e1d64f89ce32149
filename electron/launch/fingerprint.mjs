import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectRoot } from './projectPaths.mjs'

/** Tests and the launcher itself are in no build, so editing them asks for none. */
const leftOut = /\.test\.tsx?$|^electron\/launch\//

/**
 * A hash over the files that something is built from.
 * @param {readonly string[]} inputs Files and folders from the project's root.
 */
export function fingerprint(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesIn(join(projectRoot, input)))) {
    const name = relative(projectRoot, file).replaceAll('\\', '/')
    if (!leftOut.test(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]} The file itself, or every file under the folder, in a fixed order.
 */
function filesIn(path) {
  if (!existsSync(path)) return []
  try {
    const entries = readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : join(path, entry.name)))
  } catch {
    return [path]
  }
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { projectNode } from '../electron/launch/projectPaths.mjs'

/** `npm run import:file -- FILE [--record KIND] [--json]`, on the project's own Node, whatever the machine has. */
const program = fileURLToPath(new URL('runImportFile.ts', import.meta.url))
const node = projectNode()
if (!existsSync(node)) {
  process.stderr.write('The npm packages are not installed: run "npm ci" first.\n')
  process.exitCode = 2
} else if (process.versions.node.startsWith('24.')) {
  await import('./runImportFile.ts')
} else {
  process.exitCode = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2
}

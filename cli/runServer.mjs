import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildConsole } from '../electron/launch/buildApp.mjs'
import { ensureDependencies } from '../electron/launch/ensureDependencies.mjs'
import { projectEnvironment, projectNode } from '../electron/launch/projectPaths.mjs'
import { problemText, say } from '../electron/launch/say.mjs'

/**
 * `npm run server [-- COMMAND ...]`: installs what is missing, builds the console and runs server/main.ts on the
 * project's own Node. What asks this process to end is passed on, and its exit code is the server's.
 */
try {
  await ensureDependencies()
  // A backup by night needs no console, and may run as somebody who can't write here.
  if ((process.argv[2] ?? 'serve') === 'serve') await buildConsole()
  const program = fileURLToPath(new URL('../server/main.ts', import.meta.url))
  const child = spawn(projectNode(), [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: projectEnvironment(),
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
} catch (error) {
  say(problemText(error))
  process.exitCode = 1
}

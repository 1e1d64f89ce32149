import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureDependencies } from './ensureDependencies.mjs'
import { ensureElectron } from './ensureElectron.mjs'
import { ensureSystem } from './ensureSystem.mjs'
import { projectEnvironment, projectNode, projectRoot } from './projectPaths.mjs'
import { sandboxArguments } from './sandboxArguments.mjs'
import { problemText, say } from './say.mjs'

/** `npm run dev`: the app with reloading screens, on data of its own. */
async function develop() {
  await ensureDependencies()
  const electronBinary = await ensureElectron()
  await ensureSystem({ isHeadless: false, electronBinary })
  const sandbox = (await sandboxArguments(electronBinary)).length > 0 ? ['--noSandbox'] : []
  const program = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  const args = [program, 'dev', '--config', 'electron/electron.vite.config.ts', ...sandbox]
  // electron-vite does not look at ELECTRON_OVERRIDE_DIST_PATH, only at this.
  const env = projectEnvironment({ ELECTRON_EXEC_PATH: electronBinary })
  const child = spawn(projectNode(), args, { cwd: projectRoot, env, stdio: 'inherit' })
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

try {
  await develop()
} catch (error) {
  say(problemText(error))
  process.exitCode = 1
}

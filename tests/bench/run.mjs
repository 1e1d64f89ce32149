import { buildApp } from '../../electron/launch/buildApp.mjs'
import { ensureDependencies } from '../../electron/launch/ensureDependencies.mjs'
import { ensureElectron } from '../../electron/launch/ensureElectron.mjs'
import { ensureSystem } from '../../electron/launch/ensureSystem.mjs'
import { projectNode } from '../../electron/launch/projectPaths.mjs'
import { runUnderVirtualDisplay } from '../../electron/launch/runUnderVirtualDisplay.mjs'
import { sandboxArguments } from '../../electron/launch/sandboxArguments.mjs'
import { problemText, say } from '../../electron/launch/say.mjs'

/**
 * `npm run bench -- NAME [--json FILE] [--small]`: installs and builds what is missing, then measures in the real app on a
 * display in memory. The table and the last line, JSON, go to standard output.
 */
try {
  await ensureDependencies()
  const electronBinary = await ensureElectron()
  await ensureSystem({ isHeadless: true, isForTests: true, electronBinary })
  await buildApp()
  const bench = new URL('runBench.ts', import.meta.url).pathname
  process.exitCode = await runUnderVirtualDisplay([projectNode(), bench, ...process.argv.slice(2)], {
    FAIRDESK_ELECTRON: electronBinary,
    FAIRDESK_ELECTRON_FLAGS: (await sandboxArguments(electronBinary)).join(' '),
  })
} catch (error) {
  say(problemText(error))
  process.exitCode = 1
}

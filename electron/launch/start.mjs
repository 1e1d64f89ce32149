import { buildApp } from './buildApp.mjs'
import { ensureDependencies } from './ensureDependencies.mjs'
import { ensureElectron } from './ensureElectron.mjs'
import { ensureSystem } from './ensureSystem.mjs'
import { hasDisplayHere } from './findDisplay.mjs'
import { openWindow } from './openWindow.mjs'
import { runDemo } from './runDemo.mjs'
import { problemText, say } from './say.mjs'

/**
 * `npm start`: installs what is missing, builds, opens the app. Node's own modules only, because it runs before
 * anything is installed.
 */
async function start() {
  const isHeadless = !hasDisplayHere()
  // Before the long installation: a person without administrator's rights learns at once what to ask for.
  await ensureSystem({ isHeadless })
  await ensureDependencies()
  const electronBinary = await ensureElectron()
  await ensureSystem({ isHeadless, electronBinary })
  await buildApp()
  return isHeadless ? runDemo(electronBinary) : openWindow(electronBinary, process.argv.slice(2))
}

try {
  process.exitCode = await start()
} catch (error) {
  say(problemText(error))
  process.exitCode = 1
}

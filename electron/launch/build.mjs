import { buildApp, buildConsole } from './buildApp.mjs'
import { ensureDependencies } from './ensureDependencies.mjs'
import { problemText, say } from './say.mjs'

/** `npm run build`: the app's files in out/app, where the packager and the tests take them from, and the server's console. */
try {
  await ensureDependencies()
  await buildApp()
  await buildConsole()
} catch (error) {
  say(problemText(error))
  process.exitCode = 1
}

import { buildApp } from './buildApp.mjs'
import { ensureDependencies } from './ensureDependencies.mjs'
import { problemText, say } from './say.mjs'

/** `npm run build`: the app's files in out/app, where the packager and the tests take them from. */
try {
  await ensureDependencies()
  await buildApp()
} catch (error) {
  say(problemText(error))
  process.exitCode = 1
}

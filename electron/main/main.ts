import { enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import { app } from 'electron'

// Only what must come first stands here: the cache works for modules that are loaded after it is on.
enableCompileCache(join(app.getPath('userData'), 'compile-cache'))

const { startApp } = await import('./startup/startApp.ts')
startApp(dirname(import.meta.dirname))

import { app, protocol } from 'electron'
import { reportProblem } from '../log/reportProblem.ts'
import { APP_SCHEME } from '../protocol/answerRequest.ts'
import { keepKeysInOrder } from './keepKeysInOrder.ts'
import { runApp } from './runApp.ts'

/** Starts the app, or hands over to the one that already runs. `outDirectory` holds main/, preload/ and renderer/. */
export function startApp(outDirectory: string): void {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  keepKeysInOrder(process.env)
  // Electron takes the privileges of a scheme only until it is ready.
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
  process.on('uncaughtException', (error) => reportProblem('uncaught', error))
  process.on('unhandledRejection', (error) => reportProblem('unhandled', error))
  runApp(outDirectory).catch((error: unknown) => {
    reportProblem('start', error)
    app.exit(1)
  })
}

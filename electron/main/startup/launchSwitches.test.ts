import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readLaunchSwitches } from './launchSwitches.ts'

test('reads both switches and nothing into their absence', () => {
  expect(readLaunchSwitches(['electron', '.'])).toEqual({
    documentsDirectory: undefined,
    isPlainKeystoreAccepted: false,
  })
  expect(readLaunchSwitches(['electron', '.', '--documents-dir=out/demo', '--accept-plain-keystore'])).toEqual({
    documentsDirectory: resolve('out/demo'),
    isPlainKeystoreAccepted: true,
  })
  expect(readLaunchSwitches(['--documents-dir=', '--accept-plain-keystore=no'])).toEqual({
    documentsDirectory: undefined,
    isPlainKeystoreAccepted: false,
  })
})

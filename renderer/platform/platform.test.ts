import { expect, it } from 'vitest'
import { connectPlatform } from './platform.ts'

it('answers with an error when Electron itself rejects a call, so that nobody waits for ever', async () => {
  const reject = () => Promise.reject(new Error('no handler'))
  const call = {
    'app:describe': reject,
    'app:setAppearance': reject,
    'app:rememberRoute': reject,
    'window:setFullScreen': reject,
    'window:keepAwake': reject,
    'secrets:openDataKey': reject,
    'pins:seal': reject,
    'pins:check': reject,
    'badges:openKey': reject,
    'badges:sign': reject,
    'kiosk:read': reject,
    'kiosk:enter': reject,
    'kiosk:leave': reject,
    'badges:savePdf': reject,
    'printers:list': reject,
    'printers:check': reject,
    'printers:send': reject,
    'printers:sendFile': reject,
    'printers:recall': reject,
    'printers:follow': reject,
    'printers:withdraw': reject,
    'sync:inspect': reject,
    'sync:enrol': reject,
    'sync:enrolments': reject,
    'sync:send': reject,
    'sync:sign': reject,
    'lists:savePdf': reject,
    'files:saveWorkbook': reject,
    'files:beginWorkbook': reject,
    'files:appendWorkbook': reject,
    'files:finishWorkbook': reject,
    'files:discardWorkbook': reject,
    'files:show': reject,
    'files:open': reject,
  }
  const unheard = () => () => undefined
  const on = { 'menu:command': unheard, 'app:themeChanged': unheard, 'app:recovered': unheard }
  const platform = connectPlatform({ call, on })
  expect(await platform.call('app:describe', {})).toEqual({ ok: false, error: { code: 'UNEXPECTED' } })
})

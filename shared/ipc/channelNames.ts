import type { ChannelName } from './bridge.ts'
import type { EventName } from './contract.ts'

// The preload needs the names but must not carry zod, so they stand here once more. `satisfies` makes a missing or a
// surplus name a type error; the test beside this file says the same at run time.

const channels = {
  'app:describe': true,
  'app:setAppearance': true,
  'app:rememberRoute': true,
  'window:setFullScreen': true,
  'window:keepAwake': true,
  'secrets:openDataKey': true,
  'pins:seal': true,
  'pins:check': true,
  'kiosk:read': true,
  'kiosk:enter': true,
  'kiosk:leave': true,
  'badges:openKey': true,
  'badges:sign': true,
  'badges:savePdf': true,
  'printers:list': true,
  'printers:check': true,
  'printers:send': true,
  'printers:sendFile': true,
  'printers:recall': true,
  'printers:follow': true,
  'printers:withdraw': true,
  'sync:inspect': true,
  'sync:enrol': true,
  'sync:enrolments': true,
  'sync:send': true,
  'sync:sign': true,
  'lists:savePdf': true,
  'files:saveWorkbook': true,
  'files:beginWorkbook': true,
  'files:appendWorkbook': true,
  'files:finishWorkbook': true,
  'files:discardWorkbook': true,
  'files:show': true,
  'files:open': true,
} satisfies Record<ChannelName, true>

const events = {
  'menu:command': true,
  'app:themeChanged': true,
  'app:recovered': true,
} satisfies Record<EventName, true>

const isChannelName = (name: string): name is ChannelName => Object.hasOwn(channels, name)
const isEventName = (name: string): name is EventName => Object.hasOwn(events, name)

/** Every channel that the renderer may call. */
export const channelNames: readonly ChannelName[] = Object.keys(channels).filter(isChannelName)

/** Every event that the main process may send. */
export const eventNames: readonly EventName[] = Object.keys(events).filter(isEventName)

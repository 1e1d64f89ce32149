import 'fake-indexeddb/auto'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keyOf } from '#tests/e2e/support/scannerKeys.ts'
import { type GateDay, openGateDay } from '#tests/fixtures/gateDay.ts'
import { openTestPlatform } from '#tests/fixtures/testPlatform.ts'
import { SessionContext } from './sessionContext.ts'
import { WorkplaceContext } from './stationContext.ts'
import { useScannedHolder } from './useScannedHolder.ts'

let day: GateDay
let root: Root
const heard: string[] = []
const screen = { rename: (_name: string): void => undefined }

beforeEach(async () => {
  heard.length = 0
  day = await openGateDay()
  root = createRoot(document.body.appendChild(document.createElement('div')))
  const { station, writer, post } = day
  const { platform } = openTestPlatform()
  const { bootId } = station
  const about = { ...versions, bootId, uptimeMs: 0, language: 'en', theme: 'light', isDevelopment: false } as const
  const base = { fairId: writer.fairId, createdAt: '2026-03-14T00:00:00.000Z', removedAt: null }
  const revisions = { created: bootId, changed: {} }
  const staff = { ...base, id: writer.staffId, name: '王芳', isOrganiser: true, sealedPin: null, revisions }
  flushSync(() =>
    root.render(
      <WorkplaceContext value={{ station, platform, about, isPlainKeystore: false }}>
        <SessionContext value={{ fair: post.fair, staff, role: writer.role, writer }}>
          <Screen />
        </SessionContext>
      </WorkplaceContext>,
    ),
  )
})
afterEach(async () => {
  root.unmount()
  await day.station.db.delete()
})

const versions = { version: '0', electron: '0', chrome: '0', node: '0', platform: 'linux' }

/** Says under which name it was shown when it heard of a badge. */
function Screen() {
  const [name, setName] = useState('first')
  useEffect(() => {
    screen.rename = setName
  }, [])
  useScannedHolder((holder) => void heard.push(`${name}: ${holder.ok ? 'holder' : holder.error.code}`))
  return null
}

function scan(text: string): void {
  for (const character of [...text, 'Enter']) {
    const { code, hasShift } = keyOf(character)
    window.dispatchEvent(new KeyboardEvent('keydown', { code, shiftKey: hasShift, bubbles: true, cancelable: true }))
  }
}

it('tells the screen as it is when the badge has been read, not as it was when it was scanned', async () => {
  const { code } = await day.register('张三')
  scan(code)
  flushSync(() => screen.rename('second'))
  await vi.waitFor(() => expect(heard).toEqual(['second: holder']))
})

it('tells of badges in the order of the scans, however long each takes to read', async () => {
  const { code } = await day.register('张三')
  scan(code)
  scan('HTTPS://EXAMPLE.ORG/TICKET')
  await vi.waitFor(() => expect(heard).toEqual(['first: holder', 'first: BADGE_CODE_FOREIGN']))
})

import 'fake-indexeddb/auto'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keyOf } from '#tests/e2e/support/scannerKeys.ts'
import { type GateDay, openGateDay } from '#tests/fixtures/gateDay.ts'
import { renderAtWork } from '#tests/fixtures/renderAtWork.tsx'
import { useScannedHolder } from './useScannedHolder.ts'

let day: GateDay
let remove: () => void
const heard: string[] = []
const screen = { rename: (_name: string): void => undefined }

beforeEach(async () => {
  heard.length = 0
  day = await openGateDay()
  remove = renderAtWork(day, <Screen />)
})
afterEach(async () => {
  remove()
  await day.station.db.delete()
})

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

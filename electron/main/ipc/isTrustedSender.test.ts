import { expect, test } from 'vitest'
import { isTrustedSender } from './isTrustedSender.ts'

const APP = 'app://fairdesk'
const main = { origin: APP }

test('only the main frame of the own window, while it shows the own origin', () => {
  expect(isTrustedSender({ frame: main, mainFrame: main }, APP)).toBe(true)
  expect(isTrustedSender({ frame: { origin: APP }, mainFrame: main }, APP)).toBe(false)
  expect(isTrustedSender({ frame: null, mainFrame: main }, APP)).toBe(false)
  expect(isTrustedSender({ frame: null, mainFrame: null }, APP)).toBe(false)
  const elsewhere = { origin: 'https://example.com' }
  expect(isTrustedSender({ frame: elsewhere, mainFrame: elsewhere }, APP)).toBe(false)
  expect(isTrustedSender({ frame: main, mainFrame: main }, 'http://localhost:5173')).toBe(false)
})

import { expect, test } from 'vitest'
import { isInstalledAsLocked } from './isInstalledAsLocked.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  },
}

test('what the lockfile asks for is installed, other platforms aside', () => {
  expect(isInstalledAsLocked(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBe(true)
})

test('a package that is missing or has another version asks for an installation', () => {
  expect(isInstalledAsLocked(wanted, { packages: {} })).toBe(false)
  expect(isInstalledAsLocked(wanted, { packages: { 'node_modules/zod': { version: '4.6.6' } } })).toBe(false)
  expect(isInstalledAsLocked(wanted, {})).toBe(false)
})

test('an optional package of another version asks for an installation', () => {
  const installed = {
    packages: { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/other-platform': { version: '0.9.0' } },
  }
  expect(isInstalledAsLocked(wanted, installed)).toBe(false)
})

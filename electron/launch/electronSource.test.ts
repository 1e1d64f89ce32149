import { describe, expect, test } from 'vitest'
import { chooseElectron, classifyDownloadFailure } from './electronSource.mjs'

const hourMs = 60 * 60 * 1000

describe('the way to Electron', () => {
  const nothing = { overridePath: undefined, pinned: '45.4.1', present: undefined }

  test('a folder named by the environment comes before everything', () => {
    expect(
      chooseElectron({ ...nothing, overridePath: '/opt/electron', present: { version: '45.4.1', ageMs: 0 } }),
    ).toBe('override')
  })

  test('nothing there: the official download is tried first', () => {
    expect(chooseElectron(nothing)).toBe('download')
  })

  test('the pinned version is used however old it is', () => {
    expect(chooseElectron({ ...nothing, present: { version: '45.4.1', ageMs: 900 * hourMs } })).toBe('official')
  })

  test('a registry copy is used for a day, then the official download is tried again', () => {
    expect(chooseElectron({ ...nothing, present: { version: '42.0.0', ageMs: hourMs } })).toBe('copy')
    expect(chooseElectron({ ...nothing, present: { version: '42.0.0', ageMs: 25 * hourMs } })).toBe('download')
  })
})

describe('a failed download', () => {
  test.each([
    'TypeError: fetch failed',
    'Error: getaddrinfo ENOTFOUND example.invalid',
    'HTTPError: Response code 403 (Forbidden) for https://example.invalid/electron.zip',
    'HTTPError: Response code 502 (Bad Gateway) for https://example.invalid/electron.zip',
  ])('is a host out of reach: %s', (output) => {
    expect(classifyDownloadFailure({ output, isTimedOut: false })).toBe('unreachable')
  })

  test('that never ends is a host out of reach', () => {
    expect(classifyDownloadFailure({ output: '', isTimedOut: true })).toBe('unreachable')
  })

  test.each([
    'Error: Generated checksum for "electron-v45.4.1-linux-x64.zip" did not match expected checksum.',
    'ChecksumMismatchError: fetch failed to verify',
    'HTTPError: Response code 404 (Not Found) for https://example.invalid/electron.zip',
    'Error: ENOSPC: no space left on device, write',
  ])('is never answered with another Electron: %s', (output) => {
    expect(classifyDownloadFailure({ output, isTimedOut: false })).toBe('broken')
  })
})

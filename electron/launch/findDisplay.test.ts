import { expect, test } from 'vitest'
import { hasDisplay } from './findDisplay.mjs'

const nobody = () => false
const linux = { platform: 'linux', hasSocket: nobody }

test('Windows and macOS always have a display', () => {
  expect(hasDisplay({ platform: 'win32', env: {}, hasSocket: nobody })).toBe(true)
  expect(hasDisplay({ platform: 'darwin', env: {}, hasSocket: nobody })).toBe(true)
})

test('Linux without DISPLAY and WAYLAND_DISPLAY has none', () => {
  expect(hasDisplay({ ...linux, env: {} })).toBe(false)
  expect(hasDisplay({ ...linux, env: { DISPLAY: '' } })).toBe(false)
})

test('a local display counts only while its server listens', () => {
  const hasSocket = (path: string) => path === '/tmp/.X11-unix/X7'
  expect(hasDisplay({ ...linux, hasSocket, env: { DISPLAY: ':7.0' } })).toBe(true)
  expect(hasDisplay({ ...linux, hasSocket, env: { DISPLAY: ':8' } })).toBe(false)
})

test('Wayland and displays of other machines are taken at their word', () => {
  expect(hasDisplay({ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
  expect(hasDisplay({ ...linux, env: { DISPLAY: 'localhost:10.0' } })).toBe(true)
})

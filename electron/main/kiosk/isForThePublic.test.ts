import { expect, test } from 'vitest'
import { isForThePublic } from './isForThePublic.ts'

const press = (key: string, held: { control?: boolean; alt?: boolean; meta?: boolean; code?: string } = {}) =>
  isForThePublic({ control: false, alt: false, meta: false, code: `Key${key.toUpperCase()}`, ...held, key })

test('letters, Enter, Tab, Escape and a scanner’s control characters reach the page', () => {
  for (const key of ['a', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowLeft', 'Process'])
    expect(press(key), key).toBe(true)
  expect(press('j', { control: true })).toBe(true)
  expect(press('m', { control: true })).toBe(true)
  expect(press('@', { control: true, alt: true, code: 'KeyQ' })).toBe(true)
})

test('no shortcut, function key or browser key does', () => {
  for (const key of ['w', 'q', 'r', 'p', 'n', 't', 'i', '1', '+', '-', '0']) {
    for (const held of [{ control: true }, { meta: true }, { alt: true }]) expect(press(key, held), key).toBe(false)
  }
  for (const key of ['F1', 'F4', 'F5', 'F11', 'F12', 'BrowserBack', 'BrowserHome', 'LaunchMail'])
    expect(press(key), key).toBe(false)
  expect(press('F4', { alt: true })).toBe(false)
  expect(press('ArrowLeft', { alt: true })).toBe(false)
})

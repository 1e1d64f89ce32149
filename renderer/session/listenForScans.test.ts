import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeGateFair } from '#tests/e2e/support/gateFair.ts'
import { keyOf } from '#tests/e2e/support/scannerKeys.ts'
import { listenForScans } from './listenForScans.ts'

const heard: string[] = []
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  heard.length = 0
  stop = listenForScans({ onScan: ({ text }) => void heard.push(text) })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  document.body.replaceChildren()
})

function focused<K extends 'button' | 'input'>(name: K): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  document.body.append(element)
  element.focus()
  return element
}

/** Presses a key and lets it go; whether its press reached the page. */
function strike(character: string, timeStamp = performance.now()): boolean {
  const { code, hasShift } = keyOf(character)
  const dispatch = (type: string): boolean => {
    const event = new KeyboardEvent(type, { code, shiftKey: hasShift, bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: timeStamp })
    return (document.activeElement ?? document.body).dispatchEvent(event)
  }
  const isLet = dispatch('keydown')
  dispatch('keyup')
  return isLet
}

it('keeps a code that begins with a space from a button, also where the code before it has had no end', () => {
  focused('button')
  const [first, second] = ['123456789', ' 98765432']
  for (const [index, character] of [...first].entries()) strike(character, 1000 + index * 8)
  // The page was too busy to notice the pause between the two.
  const begin = [...second].map((character, index) => strike(character, 2000 + index * 8))
  strike('Enter', 2080)
  expect(heard).toEqual([first, second])
  expect(begin[0]).toBe(false)
})

it('waits for the rest of a code that is late on its way, although what came would be a code too, of a shorter name', () => {
  const [{ code } = { code: '' }] = makeGateFair({ people: 1 }).badges
  let stamp = 1000
  for (const part of [code.slice(0, -6), code.slice(-6)]) {
    for (const character of part) strike(character, (stamp += 8))
    vi.advanceTimersByTime(150)
  }
  vi.advanceTimersByTime(1000)
  expect(heard).toEqual([code])
})

it('gives the focus back after a scan although a hand goes on typing', () => {
  const input = focused('input')
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
  for (const character of '123456789') {
    vi.advanceTimersByTime(8)
    strike(character)
  }
  expect(document.activeElement).toBe(document.body)
  strike('Enter')
  expect(heard).toEqual(['123456789'])
  for (let count = 0; count < 30; count += 1) {
    vi.advanceTimersByTime(120)
    strike('A')
  }
  expect(document.activeElement).toBe(input)
})

// @vitest-environment jsdom
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ok, type Result } from '#shared/errors/result.ts'
import { SessionContext } from './session.ts'
import { useAnswer } from './useAnswer.ts'

let root: Root
beforeEach(() => {
  vi.useFakeTimers()
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => {
  root.unmount()
  vi.useRealTimers()
})

const account = { accountId: 'a', name: 'a', role: 'officer', isDisabled: false } as const

it('asks again only once it was answered', async () => {
  const open: ((result: Result<number>) => void)[] = []
  const ask = vi.fn(async () => new Promise<Result<number>>((resolve) => void open.push(resolve)))
  function Shown() {
    const { live } = useAnswer('n', ask, 5000)
    return live.state === 'ready' ? String(live.value) : live.state
  }
  const session = { account, end: () => undefined }
  flushSync(() => root.render(createElement(SessionContext, { value: session }, createElement(Shown))))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask).toHaveBeenCalledTimes(1)
  open[0]?.(ok(7))
  await vi.advanceTimersByTimeAsync(5000)
  expect(document.body.textContent).toBe('7')
  expect(ask).toHaveBeenCalledTimes(2)
})

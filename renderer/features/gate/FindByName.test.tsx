import 'fake-indexeddb/auto'
import { flushSync } from 'react-dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NamedPerson } from '#renderer/flows/checkin/recordByName.ts'
import { type GateDay, openGateDay } from '#tests/fixtures/gateDay.ts'
import { renderAtWork } from '#tests/fixtures/renderAtWork.tsx'
import { FindByName } from './FindByName.tsx'

let day: GateDay
let remove: () => void
const picked: string[] = []

beforeEach(async () => {
  // jsdom knows the element, not how it opens.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = () => undefined
  picked.length = 0
  day = await openGateDay()
  const pick = ({ attendeeId }: NamedPerson) => void picked.push(attendeeId)
  remove = renderAtWork(day, <FindByName onPick={pick} onClose={() => undefined} />)
})
afterEach(async () => {
  remove()
  await day.station.db.delete()
})

const field = (): HTMLInputElement => {
  const input = document.querySelector('input')
  if (input === null) throw new Error('no field')
  return input
}
const options = () => [...document.querySelectorAll('[role=option]')]

function type(text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text)
  flushSync(() => field().dispatchEvent(new Event('input', { bubbles: true })))
}
const press = (key: string) =>
  flushSync(() => field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))

it('takes an Enter that comes before the answer for the only person who is found', async () => {
  const { attendeeId } = await day.register('欧阳娜娜')
  type('欧阳')
  press('Enter')
  await vi.waitFor(() => expect(picked).toEqual([attendeeId]))
})

it('leaves the choice among several to a second Enter', async () => {
  await day.register('张三')
  await day.register('张三丰')
  type('张三')
  press('Enter')
  await vi.waitFor(() => expect(options()).toHaveLength(2))
  expect(picked).toEqual([])
  press('Enter')
  expect(picked).toHaveLength(1)
})

it('keeps somebody selected when an arrow comes before the answer', async () => {
  const { attendeeId } = await day.register('欧阳娜娜')
  type('欧阳')
  press('ArrowDown')
  await vi.waitFor(() => expect(options().map((option) => option.ariaSelected)).toEqual(['true']))
  press('Enter')
  expect(picked).toEqual([attendeeId])
})

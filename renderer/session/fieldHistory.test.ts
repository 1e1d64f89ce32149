import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFieldHistory } from './fieldHistory.ts'

let field: HTMLInputElement
beforeEach(() => {
  field = document.createElement('input')
  document.body.append(field)
  field.focus()
})
afterEach(() => field.remove())

/** Pinyin for 你好 typed by hand; the last key is noted at 400 ms. */
function compose() {
  const history = openFieldHistory()
  field.value = '已有内容'
  history.note(0)
  history.beginComposition()
  field.value = '已有内容nihao'
  for (const at of [100, 200, 300, 400]) history.note(at)
  return history
}

const commitAt = (history: ReturnType<typeof openFieldHistory>, at: number) => {
  field.value = '已有内容你好'
  history.endComposition(at)
}

test('a composition is no content while it lasts', () => {
  expect(compose().before(450)?.value).toBe('已有内容')
})

test('what a person committed before a scan is content', () => {
  const history = compose()
  commitAt(history, 500)
  expect(history.before(700)?.value).toBe('已有内容你好')
})

test('what the first key of a scan committed is not, whether the page heard of the key before or after', () => {
  const late = compose()
  commitAt(late, 500)
  expect(late.before(504)?.value).toBe('已有内容')
  const early = compose()
  commitAt(early, 500)
  expect(early.before(499)?.value).toBe('已有内容')
})

import { expect, test } from 'vitest'
import { drawBadgePage, escapeHtml } from './drawBadgePage.ts'

const badge = { name: '张三', organisation: '清华大学', kind: 'student', fairName: '双选会', code: 'ABC123' }

test('is a page of the badge’s size that may run and load nothing', () => {
  const page = drawBadgePage(badge)
  expect(page).toContain('@page{size:90mm 55mm;margin:0}')
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  for (const text of ['张三', '清华大学', '双选会', '毕业生', 'Student', '<svg']) expect(page).toContain(text)
})

test('text stays text, in every field', () => {
  const attack = `</style><script>alert(1)</script><img src=x onerror='a'>"&`
  const page = drawBadgePage({ ...badge, name: attack, organisation: attack, kind: attack, fairName: attack }) ?? ''
  const harmless = drawBadgePage(badge) ?? ''
  const tagsOf = (html: string) => html.match(/<[a-z/!]+/g)
  expect(tagsOf(page)).toEqual(tagsOf(harmless))
  expect(page.split(escapeHtml(attack))).toHaveLength(5)
})

test('half a character from a cut name does not break the page', () => {
  expect(escapeHtml('张\ud842')).toBe('张\ufffd')
})

test('is not drawn when its code can’t be', () => {
  expect(drawBadgePage({ ...badge, code: 'abc' })).toBeUndefined()
})

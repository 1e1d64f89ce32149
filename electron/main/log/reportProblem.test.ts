import { afterEach, expect, test, vi } from 'vitest'
import { reportProblem } from './reportProblem.ts'

afterEach(() => vi.restoreAllMocks())

test('says where and what kind, but never repeats a message, which may name a person', () => {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(String(line))
    return true
  })
  reportProblem('badges:savePdf', Object.assign(new TypeError('no glyph for 张三\n    at 张三'), { code: 'ENOENT' }))
  reportProblem('start', '张三')
  expect(lines).toHaveLength(2)
  expect(lines.join('')).not.toContain('张三')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ where: 'badges:savePdf', name: 'TypeError', code: 'ENOENT' })
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ where: 'start', name: 'string' })
})

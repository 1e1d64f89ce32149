import { expect, test } from 'vitest'
import { drawQr, QR_SIDE_MM } from './drawQr.ts'

const LONGEST = 'Z'.repeat(153)

test('is 24.5 mm wide with its quiet zone, whatever the length of the code', () => {
  expect(QR_SIDE_MM).toBe(24.5)
  for (const code of ['A', LONGEST, `${' '.repeat(152)}A`]) expect(drawQr(code)).toContain('viewBox="0 0 49 49"')
})

test('leaves four light modules on every side', () => {
  const cells = [...(drawQr(LONGEST) ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number))
  const [columns, rows, ends] = [0, 1, 2].map((part) =>
    cells.map((cell) => (part === 2 ? (cell[0] ?? 0) + (cell[2] ?? 0) : (cell[part] ?? 0))),
  )
  expect([Math.min(...(columns ?? [])), Math.min(...(rows ?? []))]).toEqual([4, 4])
  expect([Math.max(...(ends ?? [])), Math.max(...(rows ?? []))]).toEqual([45, 44])
})

test('draws spaces as they are: another number of them is another drawing', () => {
  expect(drawQr('AB  ')).not.toBe(drawQr('AB'))
  expect(drawQr('AB  ')).not.toBe(drawQr('AB '))
})

test.each(['', 'lower case', '张三', `${LONGEST}ZZ`])('does not draw %j', (code) => {
  expect(drawQr(code)).toBeUndefined()
})

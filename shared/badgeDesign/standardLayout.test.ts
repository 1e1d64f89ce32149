import { expect, test } from 'vitest'
import { badgeDesign } from '../records/badgeDesign.ts'
import { chooseDesign } from './chooseDesign.ts'
import { badgeLayoutSchema, boxOf } from './designSchema.ts'
import { designSizes, standardLayout } from './standardLayout.ts'

test.each(Object.entries(designSizes))('the standard badge of %s is a valid design inside its own edges', (_, size) => {
  const layout = standardLayout(size)
  expect(badgeLayoutSchema.safeParse(layout).error).toBeUndefined()
  for (const element of layout.front) {
    const { x, y, width, height } = boxOf(element)
    expect(Math.min(x, y), element.id).toBeGreaterThanOrEqual(0)
    expect(x + width, element.id).toBeLessThanOrEqual(size.width + 0.06)
    expect(y + height, element.id).toBeLessThanOrEqual(size.height + 0.06)
  }
  const code = layout.front.find(({ type }) => type === 'qr')
  for (const other of layout.front) {
    if (code === undefined || other === code) continue
    const [a, b] = [boxOf(code), boxOf(other)]
    const isApart = a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height
    expect(isApart, other.id).toBe(true)
  }
})

test('the newest design of a kind wins, then the newest for everybody, then the standard badge', () => {
  const design = (id: string, createdAt: string, kinds: readonly 'student'[], removedAt: string | null = null) =>
    badgeDesign.schema.parse({
      id: `00000000-0000-4000-8000-00000000000${id}`,
      fairId: '00000000-0000-4000-8000-000000000000',
      createdAt,
      removedAt,
      name: id,
      kinds,
      layout: standardLayout(designSizes.a6),
      sheet: 'cut',
    })
  const [day1, day2] = ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'] as const
  const designs = [
    design('1', day1, ['student']),
    design('2', day2, []),
    design('3', day1, []),
    design('4', day2, ['student'], day2),
  ]
  const lastOf = (kind: 'student' | 'guest') => chooseDesign(designs, kind).id?.at(-1)
  expect([lastOf('student'), lastOf('guest')]).toEqual(['1', '2'])
  expect(chooseDesign([], 'guest')).toMatchObject({ id: null, layout: { width: 90, height: 55 } })
})

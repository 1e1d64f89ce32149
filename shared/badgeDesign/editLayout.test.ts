import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badgeLayoutSchema, boxOf } from './designSchema.ts'
import {
  addElement,
  freeId,
  moveElement,
  raiseElement,
  removeElement,
  replaceElement,
  resizeElement,
} from './editLayout.ts'
import { designSizes, standardLayout } from './standardLayout.ts'

const steps = fc.array(
  fc.record({
    what: fc.constantFrom('move', 'resize', 'raise', 'lower', 'remove', 'add'),
    which: fc.nat({ max: 30 }),
    dx: fc.float({ min: -400, max: 400, noNaN: true }),
    dy: fc.float({ min: -400, max: 400, noNaN: true }),
  }),
  { maxLength: 60 },
)

test('whatever is done to a layout, it stays one that can be saved, and every element can be reached', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...Object.values(designSizes)), (todo, size) => {
      let layout = standardLayout(size)
      for (const { what, which, dx, dy } of todo) {
        const element = layout.front[which % Math.max(layout.front.length, 1)]
        if (what === 'add')
          layout = addElement(layout, 'front', {
            type: 'box',
            id: freeId(layout, 'box'),
            x: 1,
            y: 1,
            width: 9,
            height: 9,
            ink: 'kind',
          })
        if (element === undefined) continue
        if (what === 'move') layout = replaceElement(layout, 'front', moveElement(layout, element, dx, dy))
        if (what === 'resize')
          layout = replaceElement(layout, 'front', moveElement(layout, resizeElement(element, dx, dy), 0, 0))
        if (what === 'raise') layout = raiseElement(layout, 'front', element.id, 1)
        if (what === 'lower') layout = raiseElement(layout, 'front', element.id, -1)
        if (what === 'remove') layout = removeElement(layout, 'front', element.id)
      }
      expect(badgeLayoutSchema.safeParse(layout).error).toBeUndefined()
      for (const element of layout.front) {
        const { x, y, width, height } = boxOf(element)
        expect(x + width).toBeGreaterThan(1)
        expect(y + height).toBeGreaterThan(1)
        expect(x).toBeLessThan(layout.width)
        expect(y).toBeLessThan(layout.height)
      }
    }),
  )
})

test('a design as large as may be fits into one op of 16 KiB', () => {
  let layout = { ...standardLayout(designSizes.a4), front: [] as ReturnType<typeof standardLayout>['front'] }
  for (let index = 0; index < 40; index += 1)
    layout = {
      ...layout,
      ...addElement(layout, 'front', {
        type: 'text',
        id: freeId(layout, 'text'),
        text: '企'.repeat(80),
        x: 123.4,
        y: 123.4,
        width: 123.4,
        height: 123.4,
        weight: 'regular',
        align: 'center',
        ink: '#123456',
        largest: 123.5,
        smallestLine: 123.5,
        smallest: 123.5,
      }),
    }
  expect(layout.front).toHaveLength(24)
  expect(badgeLayoutSchema.safeParse(layout).success).toBe(true)
  expect(Buffer.byteLength(JSON.stringify(layout))).toBeLessThan(15 * 1024)
})

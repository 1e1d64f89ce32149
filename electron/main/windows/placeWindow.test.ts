import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Area, MIN_HEIGHT, MIN_WIDTH, placeWindow } from './placeWindow.ts'

const laptop: Area = { x: 0, y: 0, width: 1366, height: 728 }
const projector: Area = { x: 1366, y: 0, width: 1920, height: 1040 }
const left = (area: Area) => ({ ...area, isMaximized: false })

test('a first start takes the middle of the primary screen, and fits it', () => {
  expect(placeWindow(undefined, [projector])).toEqual({ x: 1686, y: 120, width: 1280, height: 800 })
  expect(placeWindow(undefined, [laptop])).toEqual({ x: 43, y: 0, width: 1280, height: 728 })
})

test('comes back where it was, on whichever screen', () => {
  const area = { x: 1500, y: 30, width: 1200, height: 900 }
  expect(placeWindow(left(area), [laptop, projector])).toEqual(area)
})

test('goes to the middle of the primary screen when its own is gone', () => {
  expect(placeWindow(left({ x: 1500, y: 30, width: 1200, height: 700 }), [laptop])).toEqual(
    placeWindow(undefined, [laptop]),
  )
})

test('moves and shrinks onto the screen that it overlaps most', () => {
  expect(placeWindow(left({ x: 1200, y: -50, width: 2500, height: 1500 }), [laptop, projector])).toEqual(projector)
})

test('always lies inside one screen, and is never smaller than allowed unless the screen is', () => {
  const coordinate = fc.integer({ min: -5000, max: 5000 })
  const area = fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: 1, max: 6000 }),
    height: fc.integer({ min: 1, max: 6000 }),
  })
  const screen = fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: 640, max: 4000 }),
    height: fc.integer({ min: 480, max: 3000 }),
  })
  fc.assert(
    fc.property(area, fc.array(screen, { minLength: 1, maxLength: 3 }), (state, screens) => {
      const placed = placeWindow(left(state), screens)
      const home = screens.find(
        (one) =>
          placed.x >= one.x &&
          placed.y >= one.y &&
          placed.x + placed.width <= one.x + one.width &&
          placed.y + placed.height <= one.y + one.height &&
          placed.width >= Math.min(MIN_WIDTH, one.width) &&
          placed.height >= Math.min(MIN_HEIGHT, one.height),
      )
      expect(home).toBeDefined()
    }),
  )
})

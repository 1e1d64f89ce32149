import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDesignFile, writeDesignFile } from './designFile.ts'
import { designSizes, standardLayout } from './standardLayout.ts'

const design = {
  name: '学生胸卡',
  kinds: ['student' as const],
  sheet: 'cut' as const,
  layout: standardLayout(designSizes.a6),
  images: [],
}

test('a design comes back as it was written', () => {
  const parsed = parseDesignFile(writeDesignFile(design))
  expect(parsed).toMatchObject({ ok: true, value: design })
})

test('a picture that the layout shows must be in the file', () => {
  const image = {
    type: 'image' as const,
    id: 'logo',
    x: 0,
    y: 0,
    width: 9,
    height: 9,
    sha256: 'ab'.repeat(32),
    fit: 'contain' as const,
  }
  const layout = { ...design.layout, front: [image] }
  expect(parseDesignFile(writeDesignFile({ ...design, layout }))).toEqual({
    ok: false,
    error: { code: 'DESIGN_FILE_INVALID' },
  })
  const images = [{ sha256: image.sha256, mediaType: 'image/png' as const, base64: 'AAAA' }]
  expect(parseDesignFile(writeDesignFile({ ...design, layout, images })).ok).toBe(true)
})

test('anything else is refused, whatever was changed in a good file', () => {
  const good = writeDesignFile(design)
  for (const bad of ['', 'null', '[]', '{}', good.slice(1), good.replace('"version": 1', '"version": 2')])
    expect(parseDesignFile(bad).ok, bad.slice(0, 20)).toBe(false)
  fc.assert(
    fc.property(fc.nat({ max: good.length - 1 }), fc.string({ maxLength: 3 }), (at, put) => {
      const parsed = parseDesignFile(good.slice(0, at) + put + good.slice(at + 1))
      if (!parsed.ok) {
        expect(parsed.error.code).toBe('DESIGN_FILE_INVALID')
        return
      }
      for (const { x, y } of parsed.value.layout.front)
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(297)
    }),
  )
})

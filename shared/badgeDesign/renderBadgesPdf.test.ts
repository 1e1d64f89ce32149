import { beforeAll, describe, expect, test } from 'vitest'
import type { BadgePress } from '#renderer/flows/badgePrint/openPress.ts'
import { openTestPress } from '#tests/fixtures/testPress.ts'
import type { BadgeHolder } from './badgeHolder.ts'
import { type BadgeToPrint, type PrintJob, renderBadgesPdf } from './renderBadgesPdf.ts'
import { cutSheet, pageSheet } from './sheet.ts'
import { designSizes, standardLayout } from './standardLayout.ts'

let press: BadgePress
beforeAll(async () => {
  press = await openTestPress()
})

const layout = standardLayout(designSizes['90x55'])
const holder: BadgeHolder = {
  kind: 'student',
  name: '张三',
  organisation: '清华大学',
  title: '',
  major: '',
  booth: '',
  fairName: '双选会',
  venue: '',
  days: '',
  serial: '0123456789abcdef',
  code: 'J6036WT8STK404DGWLU9U.1TDFK EN0QDFX9+GBUTF.$9IZ02/6/U7+687A4H3HOCA',
}
const badge: BadgeToPrint = { layout, holder, sheet: pageSheet(layout) }

async function render(job: PrintJob) {
  const pieces: Uint8Array[] = []
  const printed = await renderBadgesPdf(press, job, async (bytes) => {
    pieces.push(bytes)
  })
  return { printed, pieces, bytes: Buffer.concat(pieces) }
}

describe('renderBadgesPdf', () => {
  test('equal jobs give equal bytes: nothing in a file tells when or where it was made', async () => {
    const [one, other] = [await render({ badges: [badge] }), await render({ badges: [badge] })]
    expect(one.bytes.equals(other.bytes)).toBe(true)
  })

  test('every offset of the cross-reference table points at its object', async () => {
    const { bytes } = await render({ badges: [badge, badge] })
    const text = bytes.toString('latin1')
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    const rows = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
    expect(rows.length).toBeGreaterThan(10)
    for (const [index, offset] of rows.entries())
      expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${index + 1} 0 obj\\n`))
  })

  test('a page is handed on when it is full: what waits does not grow with the job', async () => {
    const sheet = cutSheet(layout)
    const seen: number[] = []
    const written = { bytes: 0 }
    const many = function* () {
      for (let index = 0; index < 200; index += 1) {
        if (index % 50 === 0) seen.push(written.bytes)
        yield { layout, sheet, holder }
      }
    }
    await renderBadgesPdf(press, { badges: many() }, async (bytes) => {
      written.bytes += bytes.length
    })
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('starts at the label that is free, on the first sheet only', async () => {
    const sheet = cutSheet(layout)
    const badges = Array.from({ length: 15 }, () => ({ layout, holder, sheet }))
    expect((await render({ badges, skip: 5 })).printed.pages).toBe(2)
    expect((await render({ badges, skip: 6 })).printed.pages).toBe(3)
  })

  test('says what paper a printer has to be told, unless pages differ in it', async () => {
    const double = { ...layout, back: layout.front }
    const sheet = cutSheet(layout)
    const paperOf = async (badges: readonly BadgeToPrint[]) => (await render({ badges })).printed.paper
    const [single, both] = [
      { layout, holder, sheet },
      { layout: double, holder, sheet },
    ]
    expect(await paperOf([single, single])).toEqual({ widthMm: 210, heightMm: 297, isTwoSided: false })
    // Backs on the page of which some badges have none: the sheet is turned all the same.
    expect(await paperOf([single, both])).toEqual({ widthMm: 210, heightMm: 297, isTwoSided: true })
    expect(await paperOf([single, badge])).toBeNull()
    expect(await paperOf([])).toBeNull()
    const own = pageSheet(double)
    expect(await paperOf([badge, { ...both, sheet: own }])).toBeNull()
  })

  test('backs follow their fronts, and another sheet begins a new page', async () => {
    const double = { ...layout, back: layout.front }
    const sheet = cutSheet(double)
    const badges = [
      ...Array.from({ length: 11 }, () => ({ layout: double, holder, sheet })),
      { ...badge, sheet: pageSheet(layout) },
    ]
    expect((await render({ badges })).printed).toMatchObject({ badges: 12, pages: 5 })
  })

  test('says whose badge is doubtful, and which code could not be drawn', async () => {
    const { printed } = await render({
      badges: [
        badge,
        { ...badge, holder: { ...holder, name: '李𠮷' } },
        { ...badge, holder: { ...holder, code: 'abc' } },
      ],
    })
    expect(printed.issues).toEqual([
      { badge: 1, issue: { issue: 'missing', elementId: 'name', characters: ['𠮷'] } },
      { badge: 2, issue: { issue: 'noCode', elementId: 'code' } },
    ])
  })

  test('a job that is stopped stops at the page', async () => {
    const badges = Array.from({ length: 5 }, () => badge)
    await expect(
      render({
        badges,
        onPage: (done) => {
          if (done === 2) throw new Error('stopped')
        },
      }),
    ).rejects.toThrow('stopped')
  })

  test('the font in the file holds the glyphs of its pages and few more', async () => {
    const { bytes } = await render({ badges: [badge] })
    expect(bytes.length).toBeLessThan(40_000)
    expect(bytes.toString('latin1')).toMatch(/\/BaseFont\/[A-Z]{6}\+NotoSansSC-Bold/)
  })
})

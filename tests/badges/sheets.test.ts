import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeBase45 } from '#shared/badge/base45.ts'
import type { BadgeHolder } from '#shared/badgeDesign/badgeHolder.ts'
import { type BadgeToPrint, renderBadgesPdf } from '#shared/badgeDesign/renderBadgesPdf.ts'
import { sheetFor } from '#shared/badgeDesign/sheet.ts'
import { type DesignSize, designSizes, standardLayout } from '#shared/badgeDesign/standardLayout.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { createSeededRandom } from '#shared/sample/seededRandom.ts'
import { pageSizes, pdfFonts, pdfText, readCodes } from '../e2e/support/readPdf.ts'
import { openTestPress } from '../fixtures/testPress.ts'

/** The whole job of the bench in a soak, a tenth of it each time. */
const badges = process.env['FAIRDESK_SOAK'] === '1' ? 5000 : 500

const names = [
  '张三',
  '㛃𬭎·䶮',
  '买买提·吐尔逊·阿不都热合曼',
  'Maximilian von Hohenberg',
  '欧阳娜娜',
  '阿依古丽·库尔班',
]
const organisations = ['清华大学', '中国机械工业集团有限公司中央研究院智能装备事业部', '']
/** Sizes of code from the smallest label to a page of its own, and the paper that each goes on. */
const papers = [
  ['90x55', 'cut'],
  ['63x38', 'labels-21'],
  ['a6', 'cut'],
  ['80x50', 'labels-10'],
] as const satisfies readonly (readonly [DesignSize, Parameters<typeof sheetFor>[0]])[]

test(`every code of ${badges} badges is read from the pages at 300 dpi by another decoder, none missing`, {
  timeout: 1_800_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-sheets-'))
  try {
    const random = createSeededRandom(20260314)
    const press = await openTestPress()
    const jobs = papers.flatMap(([size, paper], share) => {
      const layout = standardLayout(designSizes[size])
      const sheet = sheetFor(paper, layout)
      if (sheet === undefined) throw new Error(`${size} does not fit ${paper}`)
      return Array.from({ length: badges / papers.length }, (_, index): BadgeToPrint => {
        const serial = random.hex(16)
        // As long as badge codes are: 78 to 101 bytes.
        const bytes = Uint8Array.from({ length: random.integer(78, 101) }, () => random.integer(0, 255))
        const holder: BadgeHolder = {
          kind: attendeeKinds.ids[index % attendeeKinds.ids.length] ?? 'guest',
          name: names[(index + share) % names.length] ?? '',
          organisation: organisations[index % organisations.length] ?? '',
          title: '',
          major: '',
          booth: '',
          fairName: '二〇二六年春季大型校园双选会',
          venue: '',
          days: '',
          serial,
          code: encodeBase45(bytes),
        }
        return { layout, sheet, holder }
      })
    })
    const pieces: Uint8Array[] = []
    const printed = await renderBadgesPdf(press, { badges: jobs, skip: 3 }, async (bytes) => {
      pieces.push(bytes)
    })
    const pdf = join(folder, 'sheets.pdf')
    await writeFile(pdf, Buffer.concat(pieces))

    expect(printed).toMatchObject({ badges, issues: [] })
    const sizes = await pageSizes(pdf)
    expect(sizes).toHaveLength(printed.pages)
    for (const { width, height } of sizes)
      expect([width, height].toSorted((a, b) => a - b).map(Math.round)).toEqual([210, 297])
    const codes = (await readCodes(pdf, join(folder, 'pages'))).flat()
    expect(codes.toSorted()).toEqual(jobs.map(({ holder }) => holder.code).toSorted())
    const text = await pdfText(pdf)
    for (const characters of ['㛃𬭎·䶮', '张三', '毕业生']) expect(text).toContain(characters)
    expect((await pdfFonts(pdf)).every(({ isEmbedded, isSubset }) => isEmbedded && isSubset)).toBe(true)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { chooseDesign } from '#shared/badgeDesign/chooseDesign.ts'
import { imagesOf } from '#shared/badgeDesign/imagesOf.ts'
import type { BadgeToPrint } from '#shared/badgeDesign/renderBadgesPdf.ts'
import { type Sheet, type SheetKind, sheetFor } from '#shared/badgeDesign/sheet.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { BadgeDesign } from '#shared/records/badgeDesign.ts'
import { isThere } from '../record/isThere.ts'
import { readBadges } from './readBadges.ts'
import { readHolders } from './readHolders.ts'
import type { SheetsJob } from './sheetsJob.ts'

export interface SheetsSource {
  readonly badges: AsyncIterable<BadgeToPrint>
  readonly images: readonly string[]
  /** Attendee ids of the badges given so far, and how many people had none. */
  readonly given: readonly string[]
  readonly passedOver: () => number
}

/** People are read in blocks: a job of 20,000 must not stand in memory as a whole. */
const BLOCK = 250

/** What a job prints, read while it is printed. RECORD_NOT_FOUND for its fair or design. */
export async function readSheets(db: FairDeskDatabase, job: SheetsJob): Promise<Result<SheetsSource>> {
  const fair = await db.records('fair').get(job.fairId)
  const designs = (await db.records('badgeDesign').where('fairId').equals(job.fairId).toArray()).filter(isThere)
  const only = designs.find(({ id }) => id === job.designId)
  if (fair === undefined || (job.designId !== null && only === undefined)) return fail('RECORD_NOT_FOUND')
  const pick = picker(only === undefined ? designs : [{ ...only, kinds: [] }], job.sheet)
  const given: string[] = []
  const passed = { over: 0 }

  async function* read(): AsyncGenerator<BadgeToPrint> {
    for (let from = 0; from < job.attendeeIds.length; from += BLOCK) {
      const block = await readBadges(db, job.attendeeIds.slice(from, from + BLOCK))
      passed.over += Math.min(BLOCK, job.attendeeIds.length - from) - block.length
      const holders = await readHolders(db, fair ?? never(), block)
      for (const [index, holder] of holders.entries()) {
        given.push(block[index]?.attendee.id ?? '')
        yield { holder, ...pick(holder.kind) }
      }
    }
  }
  const images = [...new Set(designs.flatMap(({ layout }) => imagesOf(layout)))]
  return ok({ badges: read(), images, given, passedOver: () => passed.over })
}

/** Equal sizes share a sheet; a badge that is too large for the labels gets a page of its own. */
function picker(designs: readonly BadgeDesign[], kind: SheetKind) {
  const sheets = new Map<string, Sheet>()
  const byKind = new Map<string, Pick<BadgeToPrint, 'layout' | 'sheet'>>()
  return (attendeeKind: BadgeDesign['kinds'][number]): Pick<BadgeToPrint, 'layout' | 'sheet'> => {
    const known = byKind.get(attendeeKind)
    if (known !== undefined) return known
    const { layout } = chooseDesign(designs, attendeeKind)
    const size = `${layout.width}x${layout.height}`
    const sheet = sheets.get(size) ?? sheetFor(kind, layout) ?? sheetFor('page', layout) ?? never()
    sheets.set(size, sheet)
    const picked = { layout, sheet }
    byKind.set(attendeeKind, picked)
    return picked
  }
}

function never(): never {
  throw new Error('checked before')
}

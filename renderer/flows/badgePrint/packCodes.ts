import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { attendee as attendeeRecord } from '#shared/records/attendee.ts'
import type { ChoiceLanguage } from '#shared/reference/defineChoices.ts'
import { plainCell, type StyledSheet } from '#shared/tables/styledSheet.ts'
import { joinZip } from '../report/joinZip.ts'
import { packHere, type ZipPart } from '../report/packZip.ts'
import { writeStyledBook } from '../tables/writeStyledBook.ts'
import { codePng } from './codePng.ts'
import { encodeCode } from './encodeCode.ts'
import { deflate } from './openPress.ts'
import { readBadges } from './readBadges.ts'
import { readHolders } from './readHolders.ts'

/** What each picture is called. A serial says nothing about the person; the others are chosen by whoever may know. */
export const codeNamings = ['serial', 'studentNumber', 'name'] as const
export type CodeNaming = (typeof codeNamings)[number]

export interface CodesJob {
  readonly fairId: string
  readonly attendeeIds: readonly string[]
  readonly naming: CodeNaming
  readonly language: ChoiceLanguage
}

const BLOCK = 250

const words = {
  file: { zh: '图片文件', en: 'Picture file' },
  code: { zh: '二维码内容', en: 'Text of the code' },
  list: { zh: '名单', en: 'list' },
  others: { zh: '其他', en: 'others' },
} as const

interface Line {
  readonly name: string
  readonly studentNumber: string
  readonly file: string
  readonly code: string
}

/**
 * Codes for phones: a zip with a folder for every university or enterprise, so that each can be handed its own and nobody
 * else's; in it a PNG for everybody with a badge, and a list of them with the code's text for a school's own system.
 * RECORD_NOT_FOUND when the fair is gone.
 */
export async function packCodes(
  db: FairDeskDatabase,
  { fairId, attendeeIds, naming, language }: CodesJob,
  onProgress: (done: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const fair = await db.records('fair').get(fairId)
  if (fair === undefined) return fail('RECORD_NOT_FOUND')
  const parts: ZipPart[] = []
  const lists = new Map<string, Line[]>()
  const taken = new Set<string>()
  for (let from = 0; from < attendeeIds.length; from += BLOCK) {
    const block = await readBadges(db, attendeeIds.slice(from, from + BLOCK))
    const holders = await readHolders(db, fair, block)
    for (const [index, holder] of holders.entries()) {
      const modules = encodeCode(holder.code)
      if (modules === undefined) continue
      const studentNumber = block[index]?.attendee.studentNumber ?? ''
      const folder = safeSegment(holder.organisation === '' ? words.others[language] : holder.organisation)
      const wish = { serial: holder.serial, studentNumber, name: holder.name }[naming]
      const file = freeName(taken, folder, safeSegment(wish === '' ? holder.serial : wish))
      parts.push(await pack(`${folder}/${file}`, await codePng(modules, deflate)))
      const lines = lists.get(folder) ?? []
      lines.push({ name: holder.name, studentNumber, file, code: holder.code })
      lists.set(folder, lines)
    }
    onProgress(Math.min(from + BLOCK, attendeeIds.length))
  }
  for (const [folder, lines] of lists) {
    const book = await writeStyledBook({ sheets: [listOf(folder, lines, language)], lists: [] })
    parts.push(await pack(`${folder}/${words.list[language]}.xlsx`, book))
  }
  return ok(joinZip(parts))
}

function listOf(name: string, lines: readonly Line[], language: ChoiceLanguage): StyledSheet {
  const { fields } = attendeeRecord
  const headers = [fields.name.label, fields.studentNumber.label, words.file, words.code]
  return {
    name,
    columns: [16, 18, 28, 60].map((width) => ({ width, format: 'text' })),
    rows: [
      headers.map((header) => ({ value: header[language], look: 'header' })),
      ...lines.map((line) => [line.name, line.studentNumber, line.file, line.code].map(plainCell)),
    ],
    headRows: 1,
    isFiltered: true,
    help: [],
  }
}

async function pack(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ZipPart> {
  const part = packHere.open(name)
  await part.write(bytes)
  return part.finish()
}

/** Two people of one name get 张三.png and 张三-2.png. */
function freeName(taken: Set<string>, folder: string, stem: string): string {
  for (let copy = 1; ; copy += 1) {
    const file = `${stem}${copy === 1 ? '' : `-${copy}`}.png`
    const key = `${folder}/${file}`.toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return file
  }
}

/** One segment of a path that every system can unpack. */
const safeSegment = (text: string): string => {
  const cleaned = text
    .toWellFormed()
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  return cleaned === '' ? '_' : cleaned.slice(0, 60).toWellFormed()
}

import type { WorkBook } from 'xlsx'
import { attributeOf } from './scanMarkup.ts'
import type { ZipParts } from './unpackZip.ts'

/** Which part of the zip holds a sheet, by the sheet's name: the workbook names an id, its relations name the part. */
export function sheetParts(parts: ZipParts, workbook: WorkBook): (sheet: string) => string | undefined {
  const targets = new Map<string, string>()
  for (const [name, bytes] of parts) {
    if (!/(^|\/)_rels\/workbook[^/]*\.rels$/.test(name)) continue
    const folder = name.slice(0, name.indexOf('_rels/'))
    for (const [relation] of new TextDecoder().decode(bytes).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
      const target = attributeOf(relation, 'target') ?? ''
      const id = attributeOf(relation, 'id') ?? ''
      targets.set(id, (target.startsWith('/') ? target.slice(1) : folder + target).toLowerCase())
    }
  }
  const ids = new Map((workbook.Workbook?.Sheets ?? []).map((sheet) => [sheet.name, idOf(sheet)]))
  return (sheet) => targets.get(ids.get(sheet) ?? '')
}

/** The library keeps it without declaring it. */
const idOf = (sheet: object): string => ('id' in sheet && typeof sheet.id === 'string' ? sheet.id : '')

import { normaliseText } from '../identifiers/normaliseText.ts'
import type { SheetRow } from './sheet.ts'

/** Words that begin a row about the list: sums, signatures, remarks. */
const aboutList =
  /^(?:合\s?计|小\s?计|总\s?计|总\s?数|共\s?计|累\s?计|填\s?表|制\s?表|审\s?核|审\s?批|填\s?报|经\s?办|签\s?字|签\s?章|盖\s?章|备\s?注|注\s?[:：\d]|说\s?明|附\s?注|日\s?期\s?[:：]|联系人\s?[:：]|单位\s?[:：(（盖]|以下空白|(?:sub|grand )?total\s*[:：]?\s*\d*$|sum\s*[:：]?\s*\d*$|prepared by|approved by|signature|notes?:)/i
/** "共 120 人", "总人数：35". */
const counting = /^(?:共|总人数|人数合计|合共)\s*[:：]?\s*\d+/

/**
 * Whether a row below the header is about the list instead of one of its entries. `nameIndex`: the column that names the
 * entries; a row with a name in it is an entry unless the name itself is such a word.
 */
export function isNoteRow(row: SheetRow, nameIndex: number | null, mappedCount: number): boolean {
  const texts = row.cells.flatMap((cell, index) =>
    cell === undefined ? [] : [{ index, text: normaliseText(cell.text) }],
  )
  const [first] = texts
  if (first === undefined) return true
  const name = texts.find(({ index }) => index === nameIndex)?.text ?? ''
  if (aboutList.test(first.text) || counting.test(first.text))
    return texts.length <= 2 || name === '' || name === first.text
  if (name !== '' && texts.length > 1) return aboutList.test(name)
  // A lone sentence under a wide table is no entry; a lone name is.
  return texts.length === 1 && mappedCount > 2 && (name === '' || name.length > longestLoneName)
}

const longestLoneName = 20

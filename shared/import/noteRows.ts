import { normaliseText } from '../identifiers/normaliseText.ts'
import type { Cell, SheetRow } from './sheet.ts'

/** "合计", "小 计：120 人", "共 120 人": whatever else stands in the row. */
const sums =
  /^(?:(?:[合小总共累]\s?计|总\s?数)(?:人数|人次|岗位数?|单位数?|人|数|家)?|共|总人数|人数合计|合共|(?:sub|grand )?total|sum)\s*(?:[:：\d(（].*)?$/i

/**
 * Signatures and remarks: "填表人：李四", "注：…", "(盖章)". A colon or a word that nothing else ends with is asked for,
 * because 审核专员 is a position and 说明书翻译 another.
 */
const aboutList = [
  /^(?:填表|制表|审核|审批|填报|经办|复核|联系|负责|主管)(?:人员?|单位|部门|日期|时间|领导|意见|电话)?\s?(?:签字|签名|签章|盖章)?\s?[:：(（]/,
  /^(?:填表|制表|审核|审批|填报|经办|复核|联系|负责)(?:人|单位|部门|日期|时间)(?:签字|签名|签章)?$/,
  /^(?:签字|签章|盖章|公章|单位\s?[:：(（盖]|以下空白|接上页|转下页|续表)/,
  /^(?:备\s?注|注|说\s?明|附\s?注|填表说明|填报说明|日\s?期|时\s?间)\s?(?:[:：]|\d+[.、])/,
  /^第\s?\d+\s?页/,
  /^(?:prepared by|approved by|signed by|signature|notes?:|date:|page \d)/i,
]

const isNote = (text: string): boolean => sums.test(text) || aboutList.some((pattern) => pattern.test(text))

/** What templates write below their headers. */
const hint = /^(?:必填|选填|必选|可选|非必填|必填项|选填项|required|optional)$/i

const longestLoneName = 20

/**
 * Whether a row below the header is about the list instead of one of its entries. `nameIndex`: the column that names the
 * entries, `mapped` all columns that are read; a row with a name in it is an entry unless the name itself is such a word.
 */
export function isNoteRow(row: SheetRow, nameIndex: number | null, mapped: ReadonlySet<number>): boolean {
  let first = ''
  let name = ''
  let count = 0
  let known = 0
  let place = -1
  for (const [index, cell] of row.cells.entries()) {
    if (cell === undefined || (cell.kind !== 'error' && cell.text.trim() === '')) continue
    if (count === 0) {
      first = plainText(cell)
      place = index
    }
    if (index === nameIndex) name = plainText(cell)
    if (mapped.has(index)) known += 1
    count += 1
  }
  if (count === 0) return true
  if (isNote(first)) return count <= 2 || name === '' || name === first || isNote(name)
  if (name !== '' && count > 1) return isNote(name) || hint.test(name)
  // Rows that are numbered beforehand and never filled in.
  if (known === 0 && mapped.size > 0) return true
  // A lone sentence under a wide table is no entry; a lone name is, and so is what has lost its name.
  const isLeft = place <= Math.min(...mapped)
  return count === 1 && mapped.size > 2 && (name === '' ? isLeft : name.length > longestLoneName)
}

const plainText = ({ text }: Cell): string => normaliseText(text).replace(/^[(（【[]\s*/, '')

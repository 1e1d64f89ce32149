import { buildBiff5 } from '#tests/fixtures/spreadsheets/buildBiff5.ts'
import { buildFormat, numberCell, writtenFormats } from '#tests/fixtures/spreadsheets/buildFormats.ts'
import type { CellInput } from '#tests/fixtures/spreadsheets/buildWorkbook.ts'
import { encodeText } from '#tests/fixtures/spreadsheets/encodeText.ts'

export interface SeedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const people: readonly (readonly CellInput[])[] = [
  ['2026届毕业生名单'],
  ['姓名', '学号', '学校', '手机号', '学历', '出生日期', '身份证号'],
  ['张三', '20230001', '武汉大学', '13800138000', '本科', numberCell(36526, 'yyyy-mm-dd'), '11010519491231002X'],
  ['李四', numberCell(20230002, '0000000000'), '北京大学', 13900139000, '硕士', numberCell(0.5, 'h:mm'), null],
  ['王五', 2.02301e11, '清华大学', '１３７００１３７０００', '大学本科', true, { t: 'e', v: 42 }],
]
const enterprises: readonly (readonly CellInput[])[] = [
  ['单位名称', '统一社会信用代码', '展位号', '岗位名称', '招聘人数'],
  ['甲科技有限公司', '91350100M000100Y43', 'A01', '工程师', 5],
  [null, null, null, '会计', { t: 'n', v: 0.25, z: '0%' }],
]

const csv = people
  .map((row) => row.map((cell) => (typeof cell === 'object' ? '' : String(cell))).join(','))
  .join('\r\n')

/** A small valid file of every format, with what usually stands in one. */
export const seedFiles: readonly SeedFile[] = [
  ...[...writtenFormats, 'biff5' as const, 'biff2' as const].map((format) => ({
    name: `list.${format}`,
    bytes: buildFormat(format, { rows: people, merges: ['A1:G1'] }, { rows: enterprises, merges: ['A2:A3'] }),
  })),
  {
    name: 'gbk.xls',
    bytes: buildBiff5([
      ['姓名', '学号'],
      ['张三', '0012'],
    ]),
  },
  { name: 'list.csv', bytes: encodeText(csv, 'utf-8', true) },
  { name: 'gbk.csv', bytes: encodeText(csv.replace('１３７００１３７０００', '137'), 'gbk') },
  { name: 'list.txt', bytes: encodeText(csv.replaceAll(',', '\t'), 'utf-16le', true) },
]

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from 'xlsx'

/** What a school and an enterprise office send: two small workbooks with headers of their own. */
export interface Lists {
  readonly students: string
  readonly enterprises: string
}

export const listedStudents = 20
export const listedEnterprises = 3
/** Somebody with a rare character, somebody with a long name. */
export const [rareName, longName] = ['㛃𬭎', '买买提·吐尔逊·阿不都热合曼'] as const
export const listedEnterprise = '星河智能装备（洛阳）股份有限公司'
export const listedUniversity = '北京大学'

export async function writeLists(folder: string): Promise<Lists> {
  const lists = { students: join(folder, 'students.xlsx'), enterprises: join(folder, 'enterprises.xlsx') }
  await writeFile(lists.students, workbook('毕业生名单', studentRows()))
  await writeFile(lists.enterprises, workbook('参会单位', enterpriseRows()))
  return lists
}

function studentRows(): readonly (readonly string[])[] {
  const names = [
    rareName,
    longName,
    ...Array.from({ length: listedStudents - 2 }, (_, index) => `林${digitNames[index]}`),
  ]
  const header = ['姓名', '性别', '学号', '毕业院校', '所学专业', '学历层次', '手机号码']
  return [
    ['2026 届毕业生名单'],
    header,
    ...names.map((name, index) => [
      name,
      index % 2 === 0 ? '女' : '男',
      `2022${String(10_100 + index)}`,
      listedUniversity,
      '数据科学与大数据技术',
      '大学本科',
      `1390000${String(1000 + index)}`,
    ]),
  ]
}

const enterpriseRows = (): readonly (readonly string[])[] => [
  ['企业名称', '展位', '单位性质', '联系人', '联系方式'],
  [listedEnterprise, 'K01', '民营', '韩雪', '13800001111'],
  ['青禾生物医药有限公司', 'K02', '国有', '周航', '13800002222'],
  ['远山轨道交通集团有限公司', 'K03', '国有', '郑川', '13800003333'],
]

const digitNames = [...'一二三四五六七八九'].flatMap((tens) => [`${tens}安`, `${tens}宁`])

function workbook(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' })
  return new Uint8Array(bytes)
}

import { createSearchIndex } from '#shared/search/searchIndex.ts'
import { anAttendee, anEnterprise, aUniversity, idOf } from '#tests/fixtures/recordRows.ts'

/** Time of one question to the index at 100,000 attendees: `node tests/bench/measureSearch.ts`. */
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const given = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂思雨欣怡子轩浩然梓涵一诺佳宇晨曦'
const at = (text: string, n: number) => [...text][n % [...text].length] ?? ''
const nameOf = (n: number) =>
  at(surnames, n) + at(given, n * 7) + (n % 5 === 0 ? '' : at(given, Math.floor(n / 41) * 3 + 1))

const index = createSearchIndex()
for (let n = 1; n <= 300; n += 1) index.put('enterprise', anEnterprise(n, `${nameOf(n)}科技股份有限公司`))
for (let n = 301; n <= 500; n += 1) index.put('university', aUniversity(n, `${nameOf(n)}大学`))
const from = performance.now()
for (let n = 1; n <= 100_000; n += 1) {
  index.put(
    'attendee',
    anAttendee(1000 + n, nameOf(n), {
      studentNumber: `2022${String(n).padStart(7, '0')}`,
      phone: `+86138${String(n * 97).padStart(8, '0')}`,
      universityId: idOf(301 + (n % 200)),
    }),
  )
}
console.log(`build ${Math.round(performance.now() - from)} ms, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`)

for (const text of [
  '张',
  '张伟',
  'z',
  'zs',
  'zhangwei',
  'lssy',
  '8000',
  '20220042',
  '大学',
  'dx',
  '张伟 大学',
  '没有这个人',
  '13800097',
]) {
  const times: number[] = []
  let hits = 0
  for (let run = 0; run < 30; run += 1) {
    const start = performance.now()
    hits = index.search(text).length
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  console.log(
    `${text.padEnd(12)} ${hits} hits, median ${times[15]?.toFixed(1)} ms, worst ${times.at(-1)?.toFixed(1)} ms`,
  )
}
for (const sort of [undefined, { by: 'name', isDescending: false }, { by: 'organisation', isDescending: true }]) {
  const start = performance.now()
  const ids = index.list('attendee', { text: '张', filter: { kind: ['student'] }, ...(sort ? { sort } : {}) })
  const middle = performance.now()
  const all = index.list('attendee', sort ? { sort } : {})
  console.log(
    `list ${sort?.by}: ${ids.length} in ${(middle - start).toFixed(0)} ms; ${all.length} in ${(performance.now() - middle).toFixed(0)} ms`,
  )
}

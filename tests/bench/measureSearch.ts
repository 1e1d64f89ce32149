import { createSearchIndex, type SearchIndex } from '#shared/search/searchIndex.ts'
import { anAttendee, anEnterprise, aUniversity, idOf } from '#tests/fixtures/recordRows.ts'
import { type Measured, median, percentile, round } from './measured.ts'

const people = 100_000
const runs = 30
const questions = ['张', '张伟', 'z', 'zs', 'zhangwei', '8000', '20220042', '大学', 'dx', '张伟 大学', '没有这个人']

/**
 * The search index alone, as the worker holds it: one question to 100,000 attendees. The limit in the same run is one
 * bare pass over their names.
 */
export function measureSearch(): Measured {
  const from = performance.now()
  const index = fillIndex()
  const buildMs = performance.now() - from
  const times = questions.flatMap((text) => timesOf(() => index.search(text)))
  const names = Array.from({ length: people }, (_, n) => nameOf(n))
  const bare = timesOf(() => names.filter((name) => name.includes('张伟')))
  const sorts = timesOf(() => index.list('attendee', { sort: { by: 'name', isDescending: false } }))
  return {
    figures: {
      buildMs: round(buildMs),
      questionP50Ms: round(median(times)),
      questionP99Ms: round(percentile(times, 0.99)),
      sortedListP50Ms: round(median(sorts)),
      barePassP50Ms: round(median(bare)),
    },
    ratios: { questionOverBarePass: round(median(times) / median(bare)) },
  }
}

function fillIndex(): SearchIndex {
  const index = createSearchIndex()
  for (let n = 1; n <= 300; n += 1) index.put('enterprise', anEnterprise(n, `${nameOf(n)}科技股份有限公司`))
  for (let n = 301; n <= 500; n += 1) index.put('university', aUniversity(n, `${nameOf(n)}大学`))
  for (let n = 1; n <= people; n += 1) {
    index.put(
      'attendee',
      anAttendee(1000 + n, nameOf(n), {
        studentNumber: `2022${String(n).padStart(7, '0')}`,
        phone: `+86138${String(n * 97).padStart(8, '0')}`,
        universityId: idOf(301 + (n % 200)),
      }),
    )
  }
  return index
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂思雨欣怡子轩浩然梓涵一诺佳宇晨曦']

/** Tens of thousands of different names of two and three characters. */
function nameOf(n: number): string {
  const at = (characters: readonly string[], index: number) => characters[index % characters.length] ?? ''
  return at(surnames, n) + at(given, n * 7) + (n % 5 === 0 ? '' : at(given, Math.floor(n / 41) * 3 + 1))
}

function timesOf(ask: () => unknown): readonly number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now()
    ask()
    return performance.now() - start
  })
}

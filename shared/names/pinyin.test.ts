import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKeys } from './pinyin.ts'

describe('searchKeys', () => {
  it.each([
    ['张三', 'zhangsan', 'zs'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['曾国藩', 'zengguofan', 'zgf'],
    ['尉迟敬德', 'yuchijingde', 'ycjd'],
    ['万俟咏', 'moqiyong', 'mqy'],
    ['仇英', 'qiuying', 'qy'],
    ['欧阳锋', 'ouyangfeng', 'oyf'],
    ['吕布', 'lvbu', 'lb'],
    ['买买提·吐尔逊', 'maimaitituerxun', 'mmttex'],
    ['㛃𬭎', 'jiehong', 'jh'],
    ['王䶮', 'wangyan', 'wy'],
    ['John Smith', 'johnsmith', 'js'],
    ["Seán O'Brien", 'seanobrien', 'so'],
    ['Ａｍｅ\u0301ｌｉｅ', 'amelie', 'a'],
    ['王John', 'wangjohn', 'wj'],
    ['', '', ''],
  ])('%s: %s, %s', (name, full, initials) => expect(searchKeys(name)).toEqual({ full, initials }))

  it.each([
    ['乐山师范学院', 'leshanshifanxueyuan', 'lssfxy'],
    ['重庆长安汽车', 'chongqingchanganqiche', 'cqcaqc'],
    ['第10研究所', 'di10yanjiusuo', 'd10yjs'],
  ])('organisation %s: %s, %s', (name, full, initials) =>
    expect(searchKeys(name, 'organisation')).toEqual({ full, initials }),
  )

  it('answers letters and digits only, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { full, initials } = searchKeys(text)
        expect(full + initials).toMatch(/^[\p{L}\p{N}\p{M}]*$/u)
      }),
    )
  })
})

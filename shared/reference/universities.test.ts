import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addPinyin } from '../../resources/reference/buildUniversities.mjs'
import { parseUniversityCode } from '../identifiers/universityCode.ts'
import { parseUniversities, suggestUniversities } from './universities.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../../resources/reference/${name}`, import.meta.url), 'utf8')
const universities = parseUniversities(read('universitySearch.csv'))
const suggest = (text: string): string[] => suggestUniversities(universities, text, 10).map((entry) => entry.name)

describe('the list', () => {
  it('is what the script makes of the source', () => {
    expect(addPinyin(read('universities.csv'))).toBe(read('universitySearch.csv'))
  })

  it('has 2,631 universities with distinct, valid codes and pinyin', () => {
    expect(universities).toHaveLength(2631)
    expect(new Set(universities.map((entry) => entry.code)).size).toBe(2631)
    for (const entry of universities) {
      expect(parseUniversityCode(entry.code).ok).toBe(true)
      expect(entry.pinyin).toMatch(/^[a-z0-9]+$/)
      expect(['本科', '专科']).toContain(entry.level)
    }
  })

  it('is refused when its columns are not the ones the code was written for', () => {
    expect(() => parseUniversities('code,name\n1,a')).toThrow('unexpected columns')
  })
})

describe('suggestions', () => {
  it.each([
    ['北京大学', '北京大学'],
    ['北大', '北京大学'],
    ['哈工大', '哈尔滨工业大学'],
    ['beijingdaxue', '北京大学'],
    ['bjdx', '北京大学'],
    ['BJDX', '北京大学'],
    ['chongqingdaxue', '重庆大学'],
    ['xmdx', '厦门大学'],
    ['4111010001', '北京大学'],
    ['４１１１０１０００１', '北京大学'],
    ['中国石油大学(北京)', '中国石油大学（北京）'],
    ['复旦', '复旦大学'],
    ['leshanshifan', '乐山师范学院'],
  ])('%s: first is %s', (text, name) => expect(suggest(text)[0]).toBe(name))

  it.each([
    ['中科大', '中国科学技术大学'],
    ['人大', '中国人民大学'],
    ['农业大学', '中国农业大学'],
    ['jiaotong', '北京交通大学'],
  ])('%s: %s is among them', (text, name) => expect(suggest(text)).toContain(name))

  it('shows better kinds of match first', () => {
    const names = suggest('北大')
    expect(names.indexOf('北京大学')).toBeLessThan(names.indexOf('东北大学') === -1 ? 10 : names.indexOf('东北大学'))
  })

  it('is empty for nothing, punctuation and what no name contains', () => {
    expect(suggest('')).toEqual([])
    expect(suggest(' ()')).toEqual([])
    expect(suggest('霍格沃茨')).toEqual([])
    expect(suggestUniversities(universities, '大学', 3)).toHaveLength(3)
  })
})

import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  aBadge,
  aBooth,
  anAttendee,
  anEnterprise,
  aPosition,
  aScan,
  aUniversity,
  idOf,
} from '#tests/fixtures/recordRows.ts'
import { searchKeys } from '../names/pinyin.ts'
import { createSearchIndex, type SearchIndex } from './searchIndex.ts'

let index: SearchIndex
beforeEach(() => {
  index = createSearchIndex()
})

const titles = (text: string, limit = 20) => index.search(text, { limit }).map((hit) => hit.title)

describe('finding a person', () => {
  beforeEach(() => {
    index.put('university', aUniversity(1, '北京大学'))
    index.put('enterprise', anEnterprise(2, '重庆长安汽车股份有限公司'))
    index.put(
      'attendee',
      anAttendee(3, '张三', { studentNumber: '2021-0042', phone: '+8613800138000', universityId: idOf(1) }),
    )
    index.put('attendee', anAttendee(4, '李四', { kind: 'representative', enterpriseId: idOf(2), title: '招聘经理' }))
    index.put('attendee', anAttendee(5, '买买提·吐尔逊'))
    index.put('attendee', anAttendee(6, '吕布'))
  })

  it.each([
    ['张三', '张三'],
    ['张', '张三'],
    ['三', '张三'],
    ['zhangsan', '张三'],
    ['zhang san', '张三'],
    ['ZhangS', '张三'],
    ["zhang'san", '张三'],
    ['zs', '张三'],
    ['2021-0042', '张三'],
    ['20210042', '张三'],
    ['2021', '张三'],
    ['0042', '张三'],
    ['8000', '张三'],
    ['138 0013 8000', '张三'],
    ['+8613800138000', '张三'],
    ['买买提.吐尔逊', '买买提·吐尔逊'],
    ['mmttex', '买买提·吐尔逊'],
    ['吐尔逊', '买买提·吐尔逊'],
    ['lvbu', '吕布'],
    ['lü bu', '吕布'],
    ['lisi', '李四'],
  ])('%s finds %s first', (text, title) => expect(titles(text)[0]).toBe(title))

  it('finds people by the name of their organisation, after the organisation itself', () => {
    expect(titles('长安汽车')).toEqual(['重庆长安汽车股份有限公司', '李四'])
    expect(titles('bjdx')).toEqual(['北京大学', '张三'])
    expect(index.search('北京大学')[1]?.matched).toBe('universityId')
  })

  it('takes several words as conditions that all hold', () => {
    expect(titles('张三 北京大学')).toEqual(['张三'])
    expect(titles('zs bjdx')).toEqual(['张三'])
    expect(titles('李四 北京大学')).toEqual([])
  })

  it.each(['', '  ', '·', '000', '赵六', '9999', 'x'])('finds nobody by %j', (text) => expect(titles(text)).toEqual([]))

  it('says what tells two of a name apart', () => {
    expect(index.search('张三')[0]).toEqual({
      kind: 'attendee',
      id: idOf(3),
      title: '张三',
      subtitle: '北京大学 · 2021-0042',
      matched: 'name',
      attendeeKind: 'student',
      enterpriseId: null,
      universityId: idOf(1),
      phoneTail: '8000',
    })
    expect(index.search('8000')[0]?.matched).toBe('phone')
    expect(index.search('李四')[0]?.subtitle).toBe('重庆长安汽车股份有限公司 · 招聘经理')
  })
})

describe('ranking', () => {
  it('puts exact before prefix before inside', () => {
    for (const [n, name] of ['王小张', '张小', '张'].entries()) index.put('attendee', anAttendee(n + 1, name))
    expect(titles('张')).toEqual(['张', '张小', '王小张'])
  })

  it('puts whole pinyin before initials before their beginnings', () => {
    for (const [n, name] of ['李四海', '李思思', '李四', '兰欣'].entries())
      index.put('attendee', anAttendee(n + 1, name))
    expect(titles('lisi').slice(0, 1)).toEqual(['李四'])
    expect(titles('ls')).toEqual(['李四', '李四海', '李思思'])
  })

  it('gives every kind its own share of the answer', () => {
    for (let n = 1; n <= 30; n += 1) index.put('attendee', anAttendee(n, '张三'))
    index.put('enterprise', anEnterprise(31, '中山科技有限公司'))
    expect(titles('zs', 5)).toEqual(['张三', '张三', '张三', '张三', '张三', '中山科技有限公司'])
    expect(index.search('zs', { kinds: ['enterprise'] }).map((hit) => hit.title)).toEqual(['中山科技有限公司'])
  })
})

describe('updates', () => {
  it('forgets the old name, and a removed record', () => {
    index.put('attendee', anAttendee(1, '张三'))
    index.put('attendee', anAttendee(1, '张叁'))
    expect(titles('张三')).toEqual([])
    expect(titles('张叁')).toEqual(['张叁'])
    index.put('attendee', anAttendee(1, '张叁', { removedAt: '2026-06-01T01:00:00.000Z' }))
    expect(titles('张叁')).toEqual([])
    expect(index.countOf('attendee')).toBe(0)
  })

  it('takes the new name of an organisation for its people at once', () => {
    index.put('attendee', anAttendee(1, '李四', { kind: 'representative', enterpriseId: idOf(2) }))
    index.put('enterprise', anEnterprise(2, '旧名公司'))
    expect(titles('旧名')).toEqual(['旧名公司', '李四'])
    index.put('enterprise', anEnterprise(2, '新名公司'))
    expect(titles('旧名')).toEqual([])
    expect(titles('新名')).toEqual(['新名公司', '李四'])
  })

  it('leads from a merged record to the one that stayed, once', () => {
    index.put('attendee', anAttendee(1, '张三', { studentNumber: 'A100' }))
    index.put('attendee', anAttendee(2, '张三', { studentNumber: 'B200', mergedInto: idOf(1) }))
    expect(index.search('B200').map((hit) => hit.id)).toEqual([idOf(1)])
    expect(index.search('张三').map((hit) => hit.id)).toEqual([idOf(1)])
    expect(index.list('attendee')).toEqual([idOf(1)])
    expect(index.list('attendee', { text: 'B200' })).toEqual([idOf(1)])
  })

  it('leaves out people merged in a circle instead of going round for ever', () => {
    index.put('attendee', anAttendee(1, '张三', { mergedInto: idOf(2) }))
    index.put('attendee', anAttendee(2, '张三', { mergedInto: idOf(1) }))
    expect(titles('张三')).toEqual([])
  })
})

describe('other records', () => {
  it('finds booths by number and enterprise, positions by title', () => {
    index.put('enterprise', anEnterprise(1, '华北电网', { creditCode: '91350100M000100Y43' }))
    index.put('booth', aBooth(2, 'A-12', idOf(1)))
    index.put('position', aPosition(3, '电气工程师', idOf(1)))
    expect(index.search('a12')[0]).toMatchObject({
      kind: 'booth',
      title: 'A-12',
      subtitle: '华北电网',
      enterpriseId: idOf(1),
    })
    expect(titles('dqgcs')).toEqual(['电气工程师'])
    expect(titles('91350100M000100Y43')).toEqual(['华北电网'])
    expect(titles('华北电网')).toEqual(['华北电网', '电气工程师', 'A-12'])
  })
})

describe('lists', () => {
  beforeEach(() => {
    index.put('enterprise', anEnterprise(1, '华北电网', { keyField: 'energyPower', nature: 'stateOwned' }))
    index.put('enterprise', anEnterprise(2, '安徽化工', { keyField: 'materialsChemicals', nature: 'private' }))
    index.put('enterprise', anEnterprise(3, '北方电力', { keyField: 'energyPower', nature: 'private' }))
    index.put('booth', aBooth(11, 'B01', idOf(1)))
    index.put('booth', aBooth(12, 'A05', idOf(3)))
    index.put('position', aPosition(21, '工程师', idOf(3)))
  })
  const list = (options = {}) => index.list('enterprise', options).map((id) => Number(id.slice(-2)))

  it('stand in the order of registration, or as asked, empty values last', () => {
    expect(list()).toEqual([1, 2, 3])
    expect(list({ sort: { by: 'name', isDescending: false } })).toEqual([2, 3, 1])
    expect(list({ sort: { by: 'name', isDescending: true } })).toEqual([1, 3, 2])
    expect(list({ sort: { by: 'booth', isDescending: false } })).toEqual([3, 1, 2])
    expect(list({ sort: { by: 'booth', isDescending: true } })).toEqual([1, 3, 2])
    expect(list({ sort: { by: 'positions', isDescending: true } })).toEqual([3, 2, 1])
  })

  it('hold what fits the text and every filter', () => {
    expect(list({ filter: { keyField: 'energyPower' } })).toEqual([1, 3])
    expect(list({ filter: { keyField: 'energyPower', nature: ['private', 'foreign'] } })).toEqual([3])
    expect(list({ text: 'dian', filter: { nature: 'private' } })).toEqual([3])
    expect(list({ text: 'bfdl' })).toEqual([3])
  })

  it('know who has a badge and who came, also under an earlier record of the same person', () => {
    for (const n of [5, 6, 7]) index.put('attendee', anAttendee(n, '张三', n === 7 ? { mergedInto: idOf(6) } : {}))
    index.put('badge', aBadge(31, idOf(5)))
    index.put('badge', aBadge(32, idOf(7)))
    index.put('scan', aScan(41, idOf(7)))
    const people = (filter: Record<string, boolean>) =>
      index.list('attendee', { filter }).map((id) => Number(id.slice(-2)))
    expect(people({ hasBadge: true })).toEqual([5, 6])
    expect(people({ hasArrived: true })).toEqual([6])
    index.put('badge', aBadge(31, idOf(5), { retiredAt: '2026-06-01T02:00:00.000Z' }))
    index.put('scan', aScan(42, idOf(7), { verdict: 'undone', undoes: idOf(41) }))
    expect(people({ hasBadge: false })).toEqual([5])
    expect(people({ hasArrived: false })).toEqual([5, 6])
  })
})

describe('whatever is indexed is found', () => {
  const hanName = fc
    .array(fc.constantFrom(...'张王李赵单曾欧阳诸葛娜伟䶮𬭎㛃吕绿·小明'), { minLength: 1, maxLength: 6 })
    .map((parts) => `王${parts.join('')}`)
  const number = fc.stringMatching(/^[A-Z0-9]{6,12}$/)
  const mobile = fc.integer({ min: 0, max: 99_999_999 }).map((rest) => `+86138${String(rest).padStart(8, '0')}`)

  it('by name, pinyin, initials, number and tail, among any others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(hanName, number, mobile), {
          minLength: 1,
          maxLength: 30,
          selector: ([, code]) => code,
        }),
        (people) => {
          const filled = createSearchIndex()
          for (const [n, [name, studentNumber, phone]] of people.entries())
            filled.put('attendee', anAttendee(n + 1, name, { studentNumber, phone }))
          for (const [n, [name, studentNumber, phone]] of people.entries()) {
            const { full, initials } = searchKeys(name)
            for (const text of [name, full, initials, studentNumber, phone.slice(-4), phone]) {
              expect(filled.search(text, { limit: 100 }).map((hit) => hit.id)).toContain(idOf(n + 1))
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

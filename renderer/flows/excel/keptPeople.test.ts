// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importSheet } from '#tests/fixtures/importSheet.ts'
import { openTestStation, type TestStation } from '#tests/fixtures/openTestStation.ts'

let desk: TestStation
beforeEach(async () => {
  desk = await openTestStation()
})
afterEach(() => desk.close())

const kinds = async () =>
  (await desk.station.db.records('attendee').toArray()).map(({ name, kind }) => [name, kind]).toSorted()

test('a list without a kind leaves the people of the fair what they are', async () => {
  await importSheet(desk, [
    ['姓名', '单位名称', '职务', '手机号'],
    ['王代表', '甲科技有限公司', '经理', '13800138000'],
    ['李代表', '乙科技有限公司', '主管', '13800138001'],
  ])
  const { outcome } = await importSheet(desk, [
    ['姓名', '手机号'],
    ['王代表', '13800138000'],
    ['赵同学', '13800138002'],
  ])
  expect(outcome.counts).toMatchObject({ created: 1, unchanged: 1, updated: 0 })
  expect(await kinds()).toEqual([
    ['李代表', 'representative'],
    ['王代表', 'representative'],
    ['赵同学', 'student'],
  ])
})

test('a list that says the kind changes it, and shows that it does', async () => {
  await importSheet(desk, [
    ['姓名', '手机号'],
    ['赵同学', '13800138002'],
  ])
  const { preview } = await importSheet(desk, [
    ['姓名', '人员类别', '手机号'],
    ['赵同学', '嘉宾', '13800138002'],
  ])
  expect(preview.updates[0]?.changes).toMatchObject([{ columnId: 'attendee.kind', before: 'student', after: 'guest' }])
  expect(await kinds()).toEqual([['赵同学', 'guest']])
})

test('delegates of a university list stay what the fair says they are', async () => {
  await importSheet(desk, [
    ['姓名', '学号', '学校', '手机号'],
    ['张三', '20230001', '北京大学', '13800138003'],
  ])
  await importSheet(desk, [
    ['学校名称', '参会代表', '代表手机'],
    ['北京大学', '张三', '13800138003'],
    ['清华大学', '刘老师', '13800138004'],
  ])
  expect(await kinds()).toEqual([
    ['刘老师', 'delegate'],
    ['张三', 'student'],
  ])
})

test('what a decision is remembered by says nothing about sensitive values', async () => {
  const header = ['姓名', '学校', '身份证号', '手机号']
  const decided = async (identityNumber: string) => {
    const own = await openTestStation()
    await importSheet(own, [
      ['姓名', '学校', '手机号'],
      ['张三', '北京大学', '13800138000'],
    ])
    const { outcome } = await importSheet(own, [header, ['张三', '北京大学', identityNumber, '13900000000']], {
      isSensitiveAllowed: true,
      decide: ({ unsure }) =>
        Object.fromEntries(unsure.map(({ key, candidates }) => [key, { type: 'merge', id: candidates[0]?.id ?? '' }])),
    })
    const batch = await own.station.db.importBatch.get(outcome.batchId ?? '')
    await own.close()
    return batch !== undefined && 'decided' in batch ? Object.keys(batch.decided) : []
  }
  const [first, second] = [await decided('11010519491231002X'), await decided('440524188001010014')]
  expect(first).toHaveLength(1)
  expect(second).toEqual(first)
})

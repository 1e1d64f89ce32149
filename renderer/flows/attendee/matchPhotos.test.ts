import { expect, test } from 'vitest'
import { matchPhotos } from './matchPhotos.ts'

const match = matchPhotos([
  { id: 'a', name: '张三', studentNumber: '2023010001' },
  { id: 'b', name: '李四', studentNumber: '2023010002' },
  { id: 'c', name: '李四', studentNumber: null },
  { id: 'c2', name: '李四', studentNumber: '2023010003' },
  { id: 'f', name: '赵六', studentNumber: '2023010003' },
  { id: 'd', name: '买买提·吐尔逊', studentNumber: null },
  { id: 'e', name: 'Zhang San', studentNumber: 'X7' },
])

test.each([
  ['2023010001.jpg', 'a'],
  ['2023010001-张三.JPG', 'a'],
  ['2023010003_李四.jpg', 'c2'],
  ['张三_软件学院.png', 'a'],
  ['２０２３０１０００２ 李四.webp', 'b'],
  ['买买提·吐尔逊.jpg', 'd'],
  ['zhang san.jpeg', 'e'],
  ['X7_Zhang San.jpeg', 'e'],
  ['Zhang San (2).png', 'e'],
  ['照片（张三）.jpg', 'a'],
])('%s is the photo of one person', (name, id) => {
  expect(match(name)).toEqual({ type: 'person', attendeeId: id })
})

test('what fits nobody or several is nobody’s', () => {
  expect(match('IMG_0001.jpg')).toEqual({ type: 'nobody' })
  expect(match('李四.jpg')).toEqual({ type: 'several' })
  expect(match('2023010001-2023010002.jpg')).toEqual({ type: 'several' })
  expect(match('2023010003.jpg')).toEqual({ type: 'several' })
  expect(match('2023019999-张三.jpg')).toEqual({ type: 'contradicts' })
  expect(match('2023010001-Zhang San.jpg')).toEqual({ type: 'contradicts' })
  expect(match('2023010001-李四.JPG')).toEqual({ type: 'contradicts' })
  expect(match('.jpg')).toEqual({ type: 'nobody' })
})

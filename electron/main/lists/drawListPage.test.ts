import { expect, test } from 'vitest'
import { drawListPage } from './drawListPage.ts'

const list = {
  language: 'zh-CN' as const,
  title: '场内人员 <1>',
  lines: ['清点 812 人'],
  columns: ['姓名', '单位'],
  parts: [
    {
      heading: '一号展厅（2）',
      rows: [
        ['张三', 'A&B'],
        ['<script>', '"'],
      ],
    },
  ],
}

test('draws each part with its people, and nobody’s name is markup', () => {
  const page = drawListPage(list)
  expect(page).toContain('场内人员 &lt;1&gt;')
  expect(page).toContain('一号展厅（2）')
  expect(page).toContain('A&amp;B')
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toMatch(/<script/)
  expect(page.match(/class="box"/g)).toHaveLength(2)
})

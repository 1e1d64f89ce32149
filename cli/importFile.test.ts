import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBadFiles } from '#tests/fixtures/spreadsheets/badFiles.ts'
import { buildFormat } from '#tests/fixtures/spreadsheets/buildFormats.ts'

const program = new URL('importFile.mjs', import.meta.url).pathname
const state = { folder: '' }
beforeAll(() => {
  state.folder = mkdtempSync(join(tmpdir(), 'import-file-'))
})
afterAll(() => rmSync(state.folder, { recursive: true }))

function write(name: string, bytes: Uint8Array): string {
  const path = join(state.folder, name)
  writeFileSync(path, bytes)
  return path
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const identityNumber = '11010519491231002X'
const list = () =>
  buildFormat('biff8', {
    rows: [
      ['2026届毕业生'],
      ['姓名', '学号', '学校', '手机号', '身份证号'],
      ['张三', '20230001', '武汉大学', '138 0013 8000', identityNumber],
      ['李四', '20230002', '北京大学', '1380013', null],
    ],
  })

describe('npm run import:file', () => {
  it('says as JSON what the import would do', () => {
    const { status, stdout } = run(write('名单.et', list()), '--json')
    expect(status).toBe(0)
    expect(stdout).not.toContain(identityNumber)
    expect(JSON.parse(stdout)).toEqual({
      file: '名单.et',
      outcome: 'understood',
      sheets: [
        {
          name: '表1',
          record: 'attendee',
          headerRow: 2,
          mapping: { name: 'A', studentNumber: 'B', universityId: 'C', phone: 'D', identityNumber: 'E' },
          rowsRead: 2,
          accepted: 1,
          refused: [{ row: 4, column: 'D', code: 'PHONE_INVALID' }],
          sample: [
            {
              kind: 'student',
              name: '张三',
              studentNumber: '20230001',
              universityId: '武汉大学',
              phone: '+8613800138000',
              identityNumber: '***',
            },
          ],
        },
      ],
    })
  })

  it('says it in words without --json', () => {
    const { status, stdout } = run(write('list.xls', list()))
    expect(status).toBe(0)
    expect(stdout).toContain('共 2 行，可导入 1 行 / 1 of 2 rows can go in')
    expect(stdout).not.toContain('张三')
  })

  it('refuses with a reason and 2', () => {
    const [pdf] = makeBadFiles()
    const refused = (code: string, file: string) => ({ file, outcome: 'refused', code, sheets: [] })
    const { status, stdout } = run(write('a.xlsx', pdf?.bytes ?? new Uint8Array()), '--json')
    expect([status, JSON.parse(stdout)]).toEqual([2, refused('IMPORT_IS_PDF', 'a.xlsx')])
    for (const path of [state.folder, join(state.folder, 'missing.csv'), '/dev/null']) {
      const outcome = run(path, '--json')
      expect([outcome.status, JSON.parse(outcome.stdout).code]).toEqual([2, 'IMPORT_FILE_MISSING'])
    }
  })

  it('explains its usage to whoever asks for something else', () => {
    for (const args of [[], ['a', 'b'], ['a', '--record', 'people'], ['a', '--verbose']]) {
      const { status, stdout, stderr } = run(...args, '--json')
      expect([status, JSON.parse(stdout).code]).toEqual([2, 'USAGE'])
      expect(stderr).toContain('Usage: npm run import:file')
    }
  })
})

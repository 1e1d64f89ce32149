import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type PrintedLabel, toPbm } from '#tests/fixtures/readLabel.ts'

const run = promisify(execFile)

const MM_PER_POINT = 25.4 / 72

/** Width and height of a PDF's pages, in millimetres. */
export async function pageSizeMm(pdf: string): Promise<readonly [width: number, height: number]> {
  const { stdout } = await run('pdfinfo', [pdf])
  const [, width = '', height = ''] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(stdout) ?? []
  return [Number(width) * MM_PER_POINT, Number(height) * MM_PER_POINT]
}

/** The codes on a PDF's first page at 300 dpi, read by another program than ours. */
export const readPageCodes = (pdf: string): Promise<string> =>
  withPicture(async (picture) => {
    await run('pdftoppm', ['-r', '300', '-gray', '-singlefile', '-png', pdf, picture])
    return readCodes(`${picture}.png`)
  })

/** The codes on a label as its dots lie on the paper. */
export const readLabelCodes = (label: PrintedLabel): Promise<string> =>
  withPicture(async (picture) => {
    await writeFile(`${picture}.pbm`, toPbm(label))
    return readCodes(`${picture}.pbm`)
  })

async function readCodes(file: string): Promise<string> {
  const { stdout } = await run('zbarimg', ['--raw', '-q', file])
  // zbarimg ends with a line feed of its own; a code may end with spaces.
  return stdout.replace(/\n$/, '')
}

async function withPicture<T>(use: (picture: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-paper-'))
  try {
    return await use(join(folder, 'page'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

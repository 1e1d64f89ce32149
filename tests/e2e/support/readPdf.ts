import { execFile } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface PdfPage {
  /** Millimetres. */
  readonly width: number
  readonly height: number
}

/** The sizes of all pages as poppler reads them. */
export async function pageSizes(pdf: string): Promise<readonly PdfPage[]> {
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '100000', pdf], { maxBuffer: 2 ** 26 })
  return [...stdout.matchAll(/size: +([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) => ({
    width: (Number(width) * 25.4) / 72,
    height: (Number(height) * 25.4) / 72,
  }))
}

/** Every QR code on the pages at 300 dpi, by page, read by zbar: a second decoder that shares nothing with the app. */
export async function readCodes(
  pdf: string,
  folder: string,
  pages?: { readonly first: number; readonly last: number },
): Promise<readonly (readonly string[])[]> {
  await mkdir(folder, { recursive: true })
  const range = pages === undefined ? [] : ['-f', String(pages.first), '-l', String(pages.last)]
  await run('pdftoppm', ['-r', '300', '-gray', ...range, pdf, join(folder, 'page')])
  const pictures = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).toSorted()
  const codes: string[][] = []
  for (const picture of pictures) {
    // On a page full of codes zbar passes over one in some hundreds; it finds it when it scans in another raster.
    const passes = await Promise.all(rasters.map((lines) => readPicture(join(folder, picture), lines)))
    codes.push([...new Set(passes.flat())])
  }
  return codes
}

export async function pdfText(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-'], { maxBuffer: 2 ** 26 })
  return stdout
}

/** Lines of pdffonts: name, whether embedded and subset. */
export async function pdfFonts(
  pdf: string,
): Promise<readonly { name: string; isEmbedded: boolean; isSubset: boolean }[]> {
  const { stdout } = await run('pdffonts', [pdf])
  return [...stdout.matchAll(/^(\S+) +CID TrueType +Identity-H +(yes|no) +(yes|no)/gm)].map(
    ([, name, embedded, subset]) => ({
      name: name ?? '',
      isEmbedded: embedded === 'yes',
      isSubset: subset === 'yes',
    }),
  )
}

/** Scan every line of the picture, every second, every third. */
const rasters = [1, 2, 3] as const

/** zbarimg ends with 4 when a picture has no code, which is an answer. */
async function readPicture(picture: string, lines: number): Promise<readonly string[]> {
  const raster = [`-Sx-density=${lines}`, `-Sy-density=${lines}`]
  try {
    const { stdout } = await run('zbarimg', [
      '--nodbus',
      '--raw',
      '-q',
      '-Sdisable',
      '-Sqrcode.enable',
      ...raster,
      picture,
    ])
    // zbarimg ends each code with a line feed; a code may end with spaces.
    return stdout.split('\n').slice(0, -1)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 4) return []
    throw error
  }
}

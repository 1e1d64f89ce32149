/** Which scenes were read, at which sizes. */
export type CameraTable = readonly { readonly name: string; readonly isRead: readonly boolean[] }[]

/** A badge's code with its quiet zone, in cells. */
const codeCells = 49

/** The table as docs/camera.md has it. */
export function tableText(table: CameraTable, cells: readonly number[]): string {
  const head = cells.map((cell) => `${cell * codeCells} px`)
  const lines = table.map(({ name, isRead }) => `| ${[name, ...isRead.map((is) => (is ? 'read' : '–'))].join(' | ')} |`)
  return `| scene | ${head.join(' | ')} |\n|---|${cells.map(() => '---').join('|')}|\n${lines.join('\n')}\n`
}

/** What the documentation says is read. */
export function promisedCells(text: string): readonly { readonly name: string; readonly column: number }[] {
  return text.split('\n').flatMap((line) => {
    const [, name = '', ...marks] = line.split('|').map((part) => part.trim())
    return marks.flatMap((mark, column) => (mark === 'read' ? [{ name, column }] : []))
  })
}

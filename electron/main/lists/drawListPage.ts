import type { RequestOf } from '#shared/ipc/bridge.ts'
import { escapeHtml } from './escapeHtml.ts'

export type PeopleList = Omit<RequestOf<'lists:savePdf'>, 'folder' | 'name'>

/** A list to walk through with a pen: a box to tick before each line, the part's heading again on every page. */
export function drawListPage({ language, title, lines, columns, parts }: PeopleList): string {
  const head = columns.map((column) => `<th>${escapeHtml(column)}</th>`).join('')
  const tables = parts.map(
    ({ heading, rows }) => `<table><thead>
<tr><th colspan="${columns.length + 2}" class="part">${escapeHtml(heading)}</th></tr><tr><th></th><th></th>${head}</tr></thead>
<tbody>${rows.map(drawRow).join('\n')}</tbody></table>`,
  )
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>FairDesk</title>
<style>${STYLE}</style>
<h1>${escapeHtml(title)}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${tables.join('\n')}
</html>`
}

const drawRow = (cells: readonly string[], index: number): string =>
  `<tr><td class="box"><i></i></td><td class="n">${index + 1}</td>${cells.map((cell) => `<td dir="auto">${escapeHtml(cell)}</td>`).join('')}</tr>`

const STYLE = `
*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff;font:10.5pt/1.35 "Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC","SimHei",sans-serif}
h1{margin:0 0 2mm;font-size:18pt}
p{margin:0 0 1mm}
table{width:100%;margin-top:5mm;border-collapse:collapse}
th,td{padding:1mm 2mm;border-bottom:.2mm solid #999;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th.part{padding-top:2mm;border-bottom:.5mm solid #000;font-size:13pt}
tr{break-inside:avoid}
.box{width:7mm}
.box i{display:block;width:4mm;height:4mm;border:.3mm solid #000}
.n{width:12mm;color:#444}
`

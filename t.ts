import { mutateFile } from './tests/fuzz/mutateFile.ts'
import { readSpreadsheet } from '#renderer/flows/excel/readSpreadsheet.ts'
import { recogniseTables } from '#shared/import/recogniseTables.ts'
const f = mutateFile({"file":4,"other":0,"isInParts":false,"part":0,"changes":[{"type":"drop","place":0.1764,"length":125,"value":0}]})
console.log(Buffer.from(f.bytes).toString().slice(600,1500))
let s = performance.now()
const r = await readSpreadsheet(f.bytes, f.name)
console.log('read', performance.now()-s, r.ok ? r.value.map(s=>[s.name, s.rows.length, s.rows.map(r=>r.cells.length).slice(0,5), JSON.stringify(s.rows).slice(0,300)]) : r)
s = performance.now()
if (r.ok) for (const sh of r.value) recogniseTables(sh)
console.log('recognise', performance.now()-s)

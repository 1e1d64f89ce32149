import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Measured, tableOf } from './measured.ts'

/** Each bench loads its own tools only when it is asked for. */
const benches: Readonly<Record<string, (options: { readonly isSmall: boolean }) => Promise<Measured>>> = {
  badges: async () => (await import('./measureBadges.ts')).measureBadges(),
  export: async () => (await import('./measureExport.ts')).measureExport(),
  gate: async () => (await import('./measureGate.ts')).measureGate(),
  import: async () => (await import('./measureImport.ts')).measureImport(),
  print: async () => (await import('./measurePrint.ts')).measurePrint(),
  search: async () => (await import('./measureSearch.ts')).measureSearch(),
  server: async () => (await import('./server/measureServer.ts')).measureServer(),
  start: async () => (await import('./measureStart.ts')).measureStart(),
  sync: async (options) => (await import('./sync/measureSync.ts')).measureSync(options),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, small: { type: 'boolean', default: false } },
})
const [name = ''] = positionals
const bench = benches[name]
if (bench === undefined) {
  process.stderr.write(`Which bench? One of: ${Object.keys(benches).join(', ')}\n`)
  process.exitCode = 2
} else {
  const { figures, ratios } = await bench({ isSmall: values.small })
  const line = JSON.stringify({ name, figures, ratios })
  if (values.json !== undefined) await writeFile(values.json, `${line}\n`)
  process.stdout.write(`${tableOf({ figures, ratios })}\n${line}\n`)
}

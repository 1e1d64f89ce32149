import { parseArgs } from 'node:util'
import { type ImportKind, importKinds } from '#shared/import/importColumns.ts'

export interface ImportArguments {
  readonly path: string
  readonly wanted: ImportKind | null
}

export const usage = `Usage: npm run import:file -- FILE [--record ${importKinds.join('|')}] [--json]`

/** Undefined when they are not as the usage says. */
export function readArguments(args: readonly string[]): ImportArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { record: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [path, ...rest] = positionals
    const wanted = importKinds.find((kind) => kind === values.record) ?? null
    const isKnown = values.record === undefined || wanted !== null
    return path === undefined || path === '' || rest.length > 0 || !isKnown ? undefined : { path, wanted }
  } catch {
    return undefined
  }
}

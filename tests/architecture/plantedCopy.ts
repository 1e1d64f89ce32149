import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../electron/launch/projectPaths.mjs'
import { existingRooms } from './sourceFiles.mjs'

const settings = ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', '.knip.json']

/** A copy of the project's sources in which a violation can be planted without touching the real ones. */
export interface PlantedCopy {
  readonly root: string
  /** Writes a file; calling the result puts things back as they were. */
  plant(path: string, text: string): () => void
  read(path: string): string
  remove(): void
}

export function makePlantedCopy(): PlantedCopy {
  const root = mkdtempSync(join(tmpdir(), 'fairdesk-architecture-'))
  for (const path of [...existingRooms(projectRoot), 'resources', ...settings]) {
    cpSync(join(projectRoot, path), join(root, path), { recursive: true })
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction')
  return {
    root,
    plant: (path, text) => {
      const file = join(root, path)
      mkdirSync(dirname(file), { recursive: true })
      const before = existsSync(file) ? readFileSync(file) : undefined
      writeFileSync(file, text)
      return () => (before === undefined ? rmSync(file) : writeFileSync(file, before))
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

import { readFileSync } from 'node:fs'
import { parseUniversities } from '#shared/reference/universities.ts'
import { understandFile } from '../../cli/understandFile.ts'
import type { SeedFile } from './seedFiles.ts'

const list = new URL('../../resources/reference/universitySearch.csv', import.meta.url)
const universities = parseUniversities(readFileSync(list, 'utf8'))

// Nothing is caught here: whatever is thrown is a finding.
process.on('message', ({ name, bytes }: SeedFile) => {
  void understandFile(bytes, name, { wanted: null, readUniversities: async () => universities }).then(({ report }) =>
    process.send?.(report.code ?? report.outcome),
  )
})
process.send?.('ready')

// Makes universitySearch.csv from universities.csv (the Ministry of Education's list) by adding pinyin and initials,
// so that the screen searches without a dictionary. Run after the list changes, with Node 24:
//   node resources/reference/buildUniversities.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { searchKeys } from '../../shared/names/pinyin.ts'

// shared/reference/universities.ts refuses any other header.
const COLUMNS = 'code,name,authority,location,level,remark,pinyin,initials'

/**
 * The whole output for the whole input; a quoted cell would need a real CSV reader, so it is refused.
 * @param {string} csvText
 */
export const addPinyin = (csvText) => {
  if (csvText.includes('"')) throw new Error('universities.csv has a quoted cell')
  const [, ...lines] = csvText.trim().split(/\r?\n/)
  const rows = lines.map((line) => {
    const cells = line.split(',')
    if (cells.length !== 6) throw new Error(`universities.csv: not 6 cells: ${line}`)
    const { full, initials } = searchKeys(cells[1] ?? '', 'organisation')
    return [...cells, full, initials].join(',')
  })
  return `${[COLUMNS, ...rows].join('\n')}\n`
}

if (import.meta.main) {
  /** @param {string} name */
  const here = (name) => new URL(name, import.meta.url)
  writeFileSync(here('universitySearch.csv'), addPinyin(readFileSync(here('universities.csv'), 'utf8')))
}

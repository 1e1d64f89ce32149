import type { University } from '../records/university.ts'
import type { UniversityEntry } from '../reference/universities.ts'
import { newRecordBase, type SampleContext } from './sampleContext.ts'

/** 25 real universities: 17 that award degrees, 8 vocational colleges, of kinds that the majors of the sample fit. */
export const makeUniversities = (context: SampleContext, list: readonly UniversityEntry[]): University[] => {
  const fitting = list.filter(
    (entry) => FITS.test(entry.name) && !OTHER_PROFESSIONS.test(entry.name) && entry.remark === '',
  )
  const some = (count: number, accepts: (entry: UniversityEntry) => boolean): UniversityEntry[] =>
    context.random.shuffle(fitting.filter(accepts)).slice(0, count)
  const chosen = [
    ...some(7, (entry) => entry.level === '本科' && NATIONAL.has(entry.authority)),
    ...some(10, (entry) => entry.level === '本科' && !NATIONAL.has(entry.authority)),
    ...some(8, (entry) => entry.level === '专科'),
  ]
  return chosen.map(({ name, code, location, level }) => ({
    ...newRecordBase(context, context.preparedAtMs),
    name,
    code,
    location,
    level,
  }))
}

const NATIONAL = new Set(['教育部', '工业和信息化部'])
const FITS = /大学$|学院$/
const OTHER_PROFESSIONS =
  /医|药|艺术|音乐|美术|体育|戏|舞蹈|电影|传媒|外国语|外语|警|公安|司法|政法|师范|护理|卫生|中医|党校/

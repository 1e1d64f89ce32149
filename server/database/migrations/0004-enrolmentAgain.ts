import type { Migration } from '../migration.ts'

const columns = `
ALTER TABLE enrolments ADD COLUMN used_by text;
ALTER TABLE enrolments ADD COLUMN station_id text;
`

/** Who used a code and what became of it, so that a station whose answer was lost may ask again. */
export const enrolmentAgain: Migration = {
  id: 4,
  title: 'who used an enrolment code',
  sqlite: columns,
  postgres: columns,
}

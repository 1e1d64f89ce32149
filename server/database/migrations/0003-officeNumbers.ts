import type { Migration } from '../migration.ts'

const table = `
CREATE TABLE fair_numbers (
  fair_id text PRIMARY KEY,
  seq bigint NOT NULL,
  counted_at bigint NOT NULL,
  numbers text NOT NULL
);
`

/** What each fair's records add up to, so that hundreds of fairs can be shown and added up without reading them. */
export const officeNumbers: Migration = {
  id: 3,
  title: 'what each fair adds up to',
  sqlite: table,
  postgres: table,
}

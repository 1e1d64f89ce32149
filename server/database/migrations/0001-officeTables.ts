import type { Migration } from '../migration.ts'
import { partitionedTable } from '../partitionedTable.ts'

/** Small tables of the office itself; on Citus they are reference tables. */
const office = `
CREATE TABLE accounts (
  account_id text PRIMARY KEY,
  name text NOT NULL UNIQUE,
  role text NOT NULL,
  password_hash text NOT NULL,
  created_at bigint NOT NULL,
  disabled_at bigint
);
CREATE TABLE sessions (
  token_hash text PRIMARY KEY,
  account_id text NOT NULL,
  created_at bigint NOT NULL,
  last_seen_at bigint NOT NULL,
  expires_at bigint NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account_id);
CREATE TABLE failed_tries (
  subject text PRIMARY KEY,
  tries bigint NOT NULL,
  last_at bigint NOT NULL,
  blocked_until bigint NOT NULL
);
CREATE TABLE fairs (
  fair_id text PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL,
  region text NOT NULL,
  series text,
  starts_on text NOT NULL,
  ends_on text NOT NULL,
  created_at bigint NOT NULL,
  erase_on text,
  erased_at bigint
);
CREATE INDEX fairs_by_day ON fairs (starts_on, fair_id);
CREATE INDEX fairs_to_erase ON fairs (erase_on);
CREATE TABLE enrolments (
  code_hash text PRIMARY KEY,
  fair_id text,
  role text NOT NULL,
  station_name text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint
);
CREATE TABLE audit (
  entry_id text PRIMARY KEY,
  at bigint NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  fair_id text,
  subject text,
  outcome text NOT NULL
);
CREATE INDEX audit_of_fair ON audit (fair_id, entry_id);
CREATE TABLE erasures (
  fair_id text PRIMARY KEY,
  erased_at bigint NOT NULL,
  receipt text NOT NULL
);
`

const stations = partitionedTable(
  'stations',
  `
  fair_id text NOT NULL,
  station_id text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  token_hash text NOT NULL,
  public_key text NOT NULL,
  app_version text NOT NULL,
  enrolled_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  revoked_at bigint,
  last_contact_at bigint,
  backlog bigint,
  replicas text,
  clock_ahead_ms bigint,
  PRIMARY KEY (fair_id, station_id)
`,
)

export const officeTables: Migration = {
  id: 1,
  title: 'accounts, sessions, fairs, enrolment, stations, audit',
  sqlite: `${office}${stations.sqlite}`,
  postgres: `${office}${stations.postgres}`,
}

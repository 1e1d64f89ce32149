import type { Migration } from '../migration.ts'
import { partitionedTable } from '../partitionedTable.ts'

/** The log of each fair and what is derived from it (shared/sync/store.ts). Every key begins with the fair. */
const tables = [
  partitionedTable(
    'fair_heads',
    `
  fair_id text NOT NULL,
  epoch text NOT NULL,
  seq bigint NOT NULL,
  chain text NOT NULL,
  folded_seq bigint NOT NULL,
  folded_chain text NOT NULL,
  PRIMARY KEY (fair_id)
`,
  ),
  partitionedTable(
    'log',
    `
  fair_id text NOT NULL,
  seq bigint NOT NULL,
  chain text NOT NULL,
  stamp text NOT NULL,
  batch_hash text,
  place bigint,
  record_id text NOT NULL,
  op text NOT NULL,
  PRIMARY KEY (fair_id, seq)
`,
  ),
  partitionedTable(
    'verdicts',
    `
  fair_id text NOT NULL,
  op_id text NOT NULL,
  replica_id text NOT NULL,
  n bigint NOT NULL,
  status text NOT NULL,
  seq bigint,
  stamp text,
  code text,
  PRIMARY KEY (fair_id, op_id)
`,
  ),
  partitionedTable(
    'batches',
    `
  fair_id text NOT NULL,
  hash text NOT NULL,
  batch text NOT NULL,
  PRIMARY KEY (fair_id, hash)
`,
  ),
  partitionedTable(
    'replicas',
    `
  fair_id text NOT NULL,
  replica_id text NOT NULL,
  ranges text NOT NULL,
  is_cloned bigint NOT NULL,
  PRIMARY KEY (fair_id, replica_id)
`,
  ),
  partitionedTable(
    'records',
    `
  fair_id text NOT NULL,
  record_id text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (fair_id, record_id)
`,
  ),
  partitionedTable(
    'erased_records',
    `
  fair_id text NOT NULL,
  record_id text NOT NULL,
  PRIMARY KEY (fair_id, record_id)
`,
  ),
]

const indexes = 'CREATE INDEX verdicts_by_n ON verdicts (fair_id, replica_id, n);'

export const syncTables: Migration = {
  id: 2,
  title: 'log, verdicts, batches, replicas, records of each fair',
  sqlite: [...tables.map((table) => table.sqlite), indexes].join('\n'),
  postgres: [...tables.map((table) => table.postgres), indexes].join('\n'),
}

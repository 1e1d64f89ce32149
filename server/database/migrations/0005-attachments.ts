import type { Migration } from '../migration.ts'
import { partitionedTable } from '../partitionedTable.ts'

const attachments = partitionedTable(
  'attachments',
  `
  fair_id text NOT NULL,
  sha256 text NOT NULL,
  media_type text NOT NULL,
  width bigint NOT NULL,
  height bigint NOT NULL,
  base64 text NOT NULL,
  PRIMARY KEY (fair_id, sha256)
`,
)

const erased = partitionedTable(
  'erased_attachments',
  `
  fair_id text NOT NULL,
  sha256 text NOT NULL,
  PRIMARY KEY (fair_id, sha256)
`,
)

/** Pictures that records name by their hash, as they travel, and the hashes of those that may not come back. */
export const attachmentTables: Migration = {
  id: 5,
  title: 'attachments of each fair',
  sqlite: [attachments.sqlite, erased.sqlite].join('\n'),
  postgres: [attachments.postgres, erased.postgres].join('\n'),
}

/** A table with the columns of its key, in which it is read and can go on after any row. */
export interface BackedUpTable {
  readonly name: string
  readonly key: readonly string[]
  /** For rows so large that the usual number of them would fill the memory. */
  readonly rowsAtOnce?: number
}

/**
 * Everything that can't be made again. Left out: sessions, enrolment codes and failed tries, which are worth nothing
 * after a restore. A test compares the list with the database.
 */
export const backedUpTables: readonly BackedUpTable[] = [
  { name: 'accounts', key: ['account_id'] },
  { name: 'fairs', key: ['fair_id'] },
  { name: 'audit', key: ['entry_id'] },
  // Of a fair whose personal data is gone they can't be counted again.
  { name: 'fair_numbers', key: ['fair_id'] },
  { name: 'erasures', key: ['fair_id'] },
  { name: 'stations', key: ['fair_id', 'station_id'] },
  { name: 'fair_heads', key: ['fair_id'] },
  { name: 'log', key: ['fair_id', 'seq'] },
  { name: 'verdicts', key: ['fair_id', 'op_id'] },
  { name: 'batches', key: ['fair_id', 'hash'] },
  { name: 'replicas', key: ['fair_id', 'replica_id'] },
  { name: 'records', key: ['fair_id', 'record_id'] },
  { name: 'erased_records', key: ['fair_id', 'record_id'] },
  { name: 'attachments', key: ['fair_id', 'sha256'], rowsAtOnce: 20 },
  { name: 'erased_attachments', key: ['fair_id', 'sha256'] },
]

export const notBackedUp: readonly string[] = ['sessions', 'enrolments', 'failed_tries', 'migrations']

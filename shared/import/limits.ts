/** What one file may ask of a station; beyond it the import says which limit and stops. */
export const importLimits = {
  fileBytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  /** Inside the zip, by its own directory. */
  expandedBytes: 600 * 1024 * 1024,
  /** Deflate cannot do better than about 1,032 to 1; honest sheets stay far below this. */
  expansionRatio: 200,
  readMs: 60_000,
  /** On one sheet. */
  tables: 100,
  /** The header is looked for among the first rows only. */
  headerRows: 40,
} as const

/** What one file may ask of a station; beyond it the import says which limit and stops. */
export const importLimits = {
  fileBytes: 50 * 1024 * 1024,
  /** Entries of a sheet; its header comes on top. */
  rows: 200_000,
  columns: 200,
  /** In all sheets together: what the memory of a small laptop holds while they are checked. */
  cells: 8_000_000,
  /** Of a zip, by its directory and again while it is unpacked. One part of it must fit into one string (2^29). */
  expandedBytes: 500 * 1024 * 1024,
  /** Deflate cannot do better than about 1,032 to 1; honest sheets stay far below this. */
  expansionRatio: 200,
  /** Files inside a zip. A workbook has a few for each sheet and picture. */
  parts: 10_000,
  readMs: 60_000,
  /** On one sheet. */
  tables: 100,
  /** Side by side; lists are printed in two or three. */
  blocks: 10,
  /** The header is looked for among the first rows only. */
  headerRows: 40,
} as const

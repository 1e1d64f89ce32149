/** One step of the schema. A step that was ever applied is never edited; a checksum in the database watches over that. */
export interface Migration {
  /** Its place in the list, from 1. */
  readonly id: number
  readonly title: string
  readonly sqlite: string
  readonly postgres: string
}

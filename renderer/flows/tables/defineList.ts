import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { may, type StationRole } from '#shared/access/permissions.ts'
import type { Words } from '#shared/errors/defineErrors.ts'
import type { Sensitivity } from '#shared/records/field.ts'
import type { ChoiceLanguage } from '#shared/reference/defineChoices.ts'
import type { FlatFormat, FlatTable, FlatValue } from '#shared/tables/flatTable.ts'

/** For whom a list is written. */
export interface ExportView {
  readonly language: ChoiceLanguage
  readonly role: StationRole
  /** Phones with all their digits; see `maySeePhones`. */
  readonly isPhoneWhole: boolean
}

export interface ListColumn {
  readonly key: string
  readonly header: Words
  /** In characters. */
  readonly width: number
  readonly format: FlatFormat
  readonly sensitivity: Sensitivity
  /** Chosen until somebody chooses otherwise. */
  readonly isUsual: boolean
}

/** A column with what stands in it for a line of the list. */
export interface LineColumn<Line> extends ListColumn {
  readonly valueOf: (line: Line, view: ExportView) => FlatValue
}

/** A list of the app that can leave as a file. */
export interface ExportList {
  readonly name: Words
  readonly columns: readonly ListColumn[]
  /** Has a column of people's phones. */
  readonly hasPhones: boolean
  /** The lines of these records in their order, under the columns of `keys` that the role may have. */
  readTable(db: FairDeskDatabase, wanted: WantedTable): Promise<FlatTable>
}

export interface WantedTable {
  readonly ids: readonly string[]
  readonly keys: readonly string[]
  readonly view: ExportView
  readonly onRead: (done: number) => void
}

/** Read so many lines at once: a list of 20,000 tells how far it is. */
const pageSize = 500

export function defineList<Line>(definition: {
  readonly name: Words
  readonly hasPhones: boolean
  readonly columns: readonly LineColumn<Line>[]
  /** Records that are gone are absent. */
  readonly read: (db: FairDeskDatabase, ids: readonly string[]) => Promise<ReadonlyMap<string, Line>>
}): ExportList {
  const { name, hasPhones, columns, read } = definition
  return {
    name,
    columns,
    hasPhones,
    readTable: async (db, { ids, keys, view, onRead }) => {
      const chosen = columns.filter((column) => keys.includes(column.key) && mayHave(view.role, column))
      const allowed = { ...view, isPhoneWhole: view.isPhoneWhole && maySeePhones(view.role) }
      const rows: FlatValue[][] = []
      for (let from = 0; from < ids.length; from += pageSize) {
        const page = ids.slice(from, from + pageSize)
        const lines = await read(db, page)
        for (const id of page) {
          const line = lines.get(id)
          if (line !== undefined) rows.push(chosen.map((column) => column.valueOf(line, allowed)))
        }
        onRead(Math.min(from + pageSize, ids.length))
      }
      const { language } = view
      return {
        name: name[language],
        columns: chosen.map(({ header, width, format }) => ({ header: header[language], width, format })),
        rows,
      }
    },
  }
}

/** A file shows a role no more than its screens do. */
export const mayHave = (role: StationRole, { sensitivity }: ListColumn): boolean =>
  sensitivity !== 'sensitive' || may(role, 'sensitive.view')

/**
 * Screens mask phones in lists and show them person by person. A file of all of them is more than that, so it takes the
 * role that may see what is sensitive.
 */
export const maySeePhones = (role: StationRole): boolean => may(role, 'sensitive.view')

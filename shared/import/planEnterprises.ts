import type { AppError } from '../errors/result.ts'
import { comparisonKey } from '../identifiers/normaliseText.ts'
import { BoothBook, type KnownBooth, type PlannedBooth } from './boothBook.ts'
import type { EnterpriseDraft } from './draftEnterprise.ts'
import type { RowRemark } from './parseRow.ts'

/** The enterprises, positions and booths that the fair has before the import. */
export interface KnownEnterprises {
  readonly enterprises: readonly { readonly id: string; readonly name: string; readonly creditCode: string | null }[]
  readonly positions: readonly { readonly enterpriseId: string; readonly title: string; readonly city: string | null }[]
  readonly booths: readonly KnownBooth[]
}

export interface EnterprisePlan {
  /** `key` stands for the enterprise in positions and booths below. */
  readonly enterprises: readonly { readonly key: string; readonly draft: EnterpriseDraft }[]
  readonly positions: readonly { readonly key: string; readonly draft: EnterpriseDraft }[]
  readonly booths: readonly PlannedBooth[]
  readonly refused: readonly RowRemark[]
  readonly acceptedRows: ReadonlySet<number>
}

/** An enterprise of the fair or of an earlier row. */
interface Place {
  readonly key: string
  readonly nameKey: string
  readonly creditCode: string | null
  /** 0 for one that the fair has already. */
  readonly row: number
}

/**
 * Decides what a list of enterprises brings. Lists repeat the enterprise for each of its positions: a further row
 * with a position adds just that; without one it is a duplicate. `refusedRows` are the rows that could not be read,
 * by the name that stands in them: what follows on such a row waits for it.
 */
export function planEnterprises(
  drafts: readonly EnterpriseDraft[],
  known: KnownEnterprises,
  refusedRows: ReadonlyMap<string, number>,
): EnterprisePlan {
  const places = new Places(known)
  const positions = new Map(known.positions.map((its) => [positionKey(its.enterpriseId, its), 0]))
  const booths = new BoothBook(known.booths)
  const plan = {
    enterprises: new Array<Planned>(),
    positions: new Array<Planned>(),
    booths: new Array<PlannedBooth>(),
    refused: new Array<RowRemark>(),
  }
  const acceptedRows = new Set<number>()
  for (const draft of drafts) {
    const place = places.find(draft)
    const key = place?.key ?? `row ${draft.row}`
    const error =
      waitsFor(draft, place, refusedRows) ??
      clashOf(draft, place) ??
      duplicateOf(draft, place, positions) ??
      booths.refusalOf(draft.booths, key)
    if (error !== undefined) {
      plan.refused.push({ row: draft.row, column: null, error })
      continue
    }
    acceptedRows.add(draft.row)
    if (place === undefined) {
      places.add({ key, nameKey: comparisonKey(draft.open.name), creditCode: draft.open.creditCode, row: draft.row })
      plan.enterprises.push({ key, draft })
    }
    if (draft.position !== null) {
      positions.set(positionKey(key, draft.position), draft.row)
      plan.positions.push({ key, draft })
    }
    for (const number of draft.booths) plan.booths.push(...booths.give(number, key))
  }
  return { ...plan, acceptedRows }
}

interface Planned {
  readonly key: string
  readonly draft: EnterpriseDraft
}

/** Finds an enterprise by its credit code, then by its name. */
class Places {
  readonly #byKey = new Map<string, Place>()

  constructor(known: KnownEnterprises) {
    for (const { id, name, creditCode } of known.enterprises)
      this.add({ key: id, nameKey: comparisonKey(name), creditCode, row: 0 })
  }

  find(draft: EnterpriseDraft): Place | undefined {
    return this.#byKey.get(draft.open.creditCode ?? '') ?? this.#byKey.get(comparisonKey(draft.open.name))
  }

  add(place: Place): void {
    if (place.creditCode !== null) this.#byKey.set(place.creditCode, place)
    this.#byKey.set(place.nameKey, place)
  }
}

function waitsFor(
  draft: EnterpriseDraft,
  place: Place | undefined,
  refusedRows: ReadonlyMap<string, number>,
): AppError | undefined {
  const otherRow = refusedRows.get(comparisonKey(draft.open.name))
  if (place !== undefined || otherRow === undefined || otherRow > draft.row) return undefined
  return { code: 'IMPORT_EARLIER_ROW_REFUSED', details: { otherRow } }
}

/** The same code under two names, or two codes under one name: nobody but the sender can say which is right. */
function clashOf({ open }: EnterpriseDraft, place: Place | undefined): AppError | undefined {
  if (place === undefined) return undefined
  const isSameName = comparisonKey(open.name) === place.nameKey
  const isSameCode = open.creditCode === null || place.creditCode === null || open.creditCode === place.creditCode
  if (isSameName && isSameCode) return undefined
  if (place.row === 0) return { code: 'IMPORT_ENTERPRISE_EXISTS' }
  return { code: isSameCode ? 'IMPORT_CREDIT_CODE_TWICE' : 'IMPORT_ENTERPRISE_TWICE', details: { otherRow: place.row } }
}

function duplicateOf(
  draft: EnterpriseDraft,
  place: Place | undefined,
  positions: ReadonlyMap<string, number>,
): AppError | undefined {
  if (place === undefined) return undefined
  if (draft.position === null) {
    return place.row === 0
      ? { code: 'IMPORT_ENTERPRISE_EXISTS' }
      : { code: 'IMPORT_ENTERPRISE_TWICE', details: { otherRow: place.row } }
  }
  const otherRow = positions.get(positionKey(place.key, draft.position))
  if (otherRow === undefined) return undefined
  return otherRow === 0 ? { code: 'IMPORT_POSITION_EXISTS' } : { code: 'IMPORT_POSITION_TWICE', details: { otherRow } }
}

const positionKey = (enterprise: string, position: { readonly title: string; readonly city: string | null }): string =>
  [enterprise, comparisonKey(position.title), comparisonKey(position.city ?? '')].join(' ')

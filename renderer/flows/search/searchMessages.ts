import type { FoundKind, ListOptions, SearchHit, SearchOptions } from '#shared/search/searchHit.ts'
import type { IndexedKind } from '#shared/search/searchIndex.ts'

/** What the search worker is asked; `id` pairs an answer with its question. */
export type SearchRequest =
  | {
      readonly type: 'search'
      readonly id: number
      readonly fairId: string
      readonly text: string
      readonly options: SearchOptions
    }
  | {
      readonly type: 'list'
      readonly id: number
      readonly fairId: string
      readonly kind: FoundKind
      readonly options: ListOptions
    }
  | { readonly type: 'cancel'; readonly id: number }

export type SearchReply =
  | { readonly type: 'hits'; readonly id: number; readonly hits: readonly SearchHit[] }
  | { readonly type: 'ids'; readonly id: number; readonly ids: readonly string[] }
  /** `name` is the browser's name of the error, from which storageError.ts tells the reason. */
  | { readonly type: 'failed'; readonly id: number; readonly name: string }
  /** A commit changed records of these kinds. */
  | { readonly type: 'changed'; readonly change: IndexChange }

export interface IndexChange {
  readonly fairId: string
  readonly kinds: readonly IndexedKind[]
}

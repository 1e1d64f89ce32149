/** As much of the peers as the bench uses. They are installed only where the bench runs, so their own types are not there. */
declare module 'pouchdb-core' {
  interface Revised {
    readonly _id: string
    readonly _rev: string
    readonly [field: string]: unknown
  }
  interface Paging {
    readonly batch_size: number
  }
  interface Replicate {
    from(remote: PouchDB, options: Paging): Promise<unknown>
    to(remote: PouchDB, options: Paging): Promise<unknown>
  }
  export default class PouchDB {
    constructor(name: string, options: { readonly adapter?: string; readonly skip_setup?: boolean })
    static plugin(plugin: unknown): typeof PouchDB
    readonly replicate: Replicate
    info(): Promise<unknown>
    allDocs(options: {
      readonly include_docs: true
      readonly keys?: readonly string[]
    }): Promise<{ readonly rows: readonly { readonly doc: Revised }[] }>
    bulkDocs(documents: readonly unknown[]): Promise<readonly object[]>
  }
}
declare module 'pouchdb-adapter-http' {
  const plugin: unknown
  export default plugin
}
declare module 'pouchdb-adapter-indexeddb' {
  const plugin: unknown
  export default plugin
}
declare module 'pouchdb-replication' {
  const plugin: unknown
  export default plugin
}
declare module 'rxdb/plugins/core' {
  interface RxStored {
    toJSON(): unknown
  }
  interface Query<T> {
    exec(): Promise<T>
  }
  export interface RxCollection {
    find(): Query<readonly RxStored[]>
    findByIds(ids: readonly string[]): Query<ReadonlyMap<string, RxStored>>
    bulkUpsert(documents: readonly unknown[]): Promise<{ readonly error: readonly unknown[] }>
  }
  export function createRxDatabase(options: {
    readonly name: string
    readonly storage: unknown
    readonly multiInstance: boolean
  }): Promise<{
    addCollections(all: Readonly<Record<string, { readonly schema: unknown }>>): Promise<Record<string, RxCollection>>
  }>
}
declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): unknown
}
declare module 'rxdb/plugins/replication' {
  import type { RxCollection } from 'rxdb/plugins/core'

  type RxDocument = Readonly<Record<string, unknown>> & { readonly id: string }
  interface Observable<T> {
    subscribe(next: (value: T) => void): unknown
  }
  export interface ReplicationState {
    readonly startPromise: Promise<unknown>
    readonly error$: Observable<unknown>
    readonly internalReplicationState?: {
      readonly firstSyncDone: Readonly<Record<'up' | 'down', Observable<boolean>>>
    }
  }
  export function replicateRxCollection(options: {
    readonly collection: RxCollection
    readonly replicationIdentifier: string
    readonly live: boolean
    readonly waitForLeadership: boolean
    readonly retryTime: number
    readonly pull: {
      readonly batchSize: number
      handler(
        checkpoint: { readonly seq: number } | undefined,
        limit: number,
      ): Promise<{ readonly documents: readonly RxDocument[]; readonly checkpoint: { readonly seq: number } }>
    }
    readonly push: { readonly batchSize: number; handler(rows: readonly unknown[]): Promise<readonly RxDocument[]> }
  }): ReplicationState
}

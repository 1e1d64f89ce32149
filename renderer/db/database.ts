import Dexie, { type Table } from 'dexie'
import type { RecordKind, RowFor } from '#shared/records/registry.ts'
import type { StoredRow } from './applyChange.ts'
import type { AttachmentRow } from './attachment.ts'
import { countByFair, type ReplicaRow } from './countByFair.ts'
import type { ImportBatchRow } from './importBatch.ts'
import { fillLookups, type LookupPage } from './lookup.ts'
import type { OutboxRow } from './outbox.ts'
import type { RestoredRow } from './restored.ts'
import {
  type SyncBatchRow,
  type SyncConflictRow,
  type SyncErasedRow,
  type SyncLogRow,
  type SyncPackRow,
  type SyncPlaceRow,
  type SyncQueueRow,
  type SyncRecordRow,
  type SyncRejectedRow,
  syncPackTable,
  syncTables,
} from './syncTables.ts'

/** One value that belongs to this computer and is never synced. */
export interface SettingRow {
  readonly key: string
  readonly value: unknown
}

/**
 * Versions are written by hand and frozen once released; database.test.ts compares the newest with what the
 * record definitions ask for.
 */
const version1 = {
  fair: 'id, fairId',
  venueHall: 'id, fairId',
  booth: 'id, fairId, enterpriseId',
  gate: 'id, fairId',
  enterprise: 'id, fairId, [fairId+creditCode]',
  position: 'id, fairId, enterpriseId',
  university: 'id, fairId, [fairId+code]',
  attendee: 'id, fairId, [fairId+studentNumber], [fairId+phone], enterpriseId, universityId',
  badge: 'id, fairId, [fairId+serial], attendeeId',
  badgeKey: 'id, fairId, [fairId+keyId]',
  scan: 'id, fairId, attendeeId, serial, [fairId+createdAt]',
  intention: 'id, fairId, enterpriseId, attendeeId, universityId, [fairId+createdAt]',
  staffMember: 'id, fairId',
  disclosure: 'id, fairId, attendeeId',
  outbox: '++seq, fairId',
  replica: 'key',
  setting: 'key',
}

/** Finds who was merged into a person; before, a merge could be followed from the younger record only. */
const version2 = { attendee: `${version1.attendee}, mergedInto` }

/** Assistance cases, the pairs of the inbox, and what takes an import back. */
const version3 = {
  assistanceCase: 'id, fairId, attendeeId',
  attendee: `${version2.attendee}, possibleTwinOf`,
  enterprise: `${version1.enterprise}, possibleTwinOf`,
  importBatch: 'id, fairId',
}

/**
 * What undoing put back. People are found by the pages of lookup.ts: four indexes less, and 50,000 of them are saved in
 * half the time.
 */
const version4 = {
  restored: '++seq',
  attendee: 'id, enterpriseId, mergedInto, possibleTwinOf',
  lookup: 'page',
}

/** Rules for the codes of other cards, badge designs with their pictures, the print queue, headcounts, gates' reports. */
const version5 = {
  aliasRule: 'id, fairId',
  badgeDesign: 'id, fairId',
  attachment: '[fairId+sha256], fairId',
  printJob: 'id, fairId, badgeId, [fairId+state], [fairId+createdAt]',
  headcount: 'id, fairId, [fairId+fairDay]',
  note: 'id, fairId',
}

/** What sync keeps. Each fair counts its own ops from 1: a server looks for holes by fair. */
const version6 = syncTables

/** Which changes the server does not take: of a queue of thousands, only those that have a reason are in this index. */
const version7 = { syncQueue: `${version6.syncQueue}, [fairId+trouble]` }

/** A first loading writes its states in packs. */
const version8 = syncPackTable

export class FairDeskDatabase extends Dexie {
  declare readonly outbox: Table<OutboxRow, number>
  declare readonly replica: Table<ReplicaRow, string>
  declare readonly setting: Table<SettingRow, string>
  declare readonly importBatch: Table<ImportBatchRow, string>
  declare readonly attachment: Table<AttachmentRow, [fairId: string, sha256: string]>
  declare readonly lookup: Table<LookupPage, string>
  declare readonly restored: Table<RestoredRow, number>
  declare readonly syncPlace: Table<SyncPlaceRow, string>
  declare readonly syncQueue: Table<SyncQueueRow, number>
  declare readonly syncLog: Table<SyncLogRow, string>
  declare readonly syncBatch: Table<SyncBatchRow, [fairId: string, hash: string]>
  declare readonly syncRecord: Table<SyncRecordRow, string>
  declare readonly syncPack: Table<SyncPackRow, [fairId: string, last: string]>
  declare readonly syncConflict: Table<SyncConflictRow, string>
  declare readonly syncRejected: Table<SyncRejectedRow, string>
  declare readonly syncErased: Table<SyncErasedRow, [fairId: string, recordId: string]>

  constructor(name = 'fairdesk') {
    // Strict: a transaction counts as committed only when the operating system has it on the disk.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores(version1)
    this.version(2).stores(version2)
    this.version(3).stores(version3)
    this.version(4)
      .stores(version4)
      .upgrade((transaction) =>
        fillLookups(transaction.table<StoredRow, string>('attendee'), transaction.table<LookupPage, string>('lookup')),
      )
    this.version(5).stores(version5)
    this.version(6)
      .stores(version6)
      .upgrade((transaction) =>
        countByFair(transaction.table<OutboxRow, number>('outbox'), transaction.table<ReplicaRow, string>('replica')),
      )
    this.version(7).stores(version7)
    this.version(8).stores(version8)
  }

  /** The table of a record kind, typed by its definition. */
  records<K extends RecordKind>(kind: K): Table<RowFor<K>, string> {
    return this.table(kind)
  }
}

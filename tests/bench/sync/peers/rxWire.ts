/** A document as RxDB sends and expects it. */
export type RxDocument = Readonly<Record<string, unknown>> & { readonly id: string }

export interface PulledPage {
  readonly documents: readonly RxDocument[]
  readonly checkpoint: { readonly seq: number }
}

export interface PushRow {
  readonly newDocumentState: RxDocument
  /** What the client believes that the server has. */
  readonly assumedMasterState?: RxDocument
}

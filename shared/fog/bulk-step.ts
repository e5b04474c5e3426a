/** One thing that is done to a host of FOG when many are brought there, and how it ended. */
export type BulkStep =
  | { readonly kind: 'create'; readonly name: string; readonly mac: string }
  | { readonly kind: 'rename'; readonly name: string; readonly id: string; readonly from: string }
  | { readonly kind: 'image'; readonly name: string; readonly id: string }

export interface BulkEnd {
  readonly step: BulkStep
  readonly state: 'done' | 'failed'
  readonly message: string
}

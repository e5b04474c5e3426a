/** A drawing of the site as it is put under what is printed: the document's bytes and how its units are to be read. */
export interface Drawing {
  readonly floorPlanId: number
  readonly mime: string
  readonly data: Uint8Array
  /** 1-based page of a PDF. */
  readonly page: number
  /** Names of the layers of a PDF that are shown; null: as the file shows them. */
  readonly layers: readonly string[] | null
  /** In its own units, as it is seen. */
  readonly width: number
  readonly height: number
}

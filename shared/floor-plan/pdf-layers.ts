/** Layers of a PDF (its optional content) switched by their names, of which several may be the same. */

/** As the PDF library lists them, by the id of a group. */
export interface LayerSwitches extends Iterable<[id: string, group: { readonly name: string | null }]> {
  setVisibility(id: string, visible: boolean, preserveRB?: boolean): void
}

/** Shows the layers of these names and no others; null leaves what the file shows itself. */
export function switchLayers(layers: LayerSwitches, shown: readonly string[] | null | undefined): void {
  if (!shown) return
  const names = new Set(shown)
  for (const [id, { name }] of layers) layers.setVisibility(id, names.has(name ?? ''), false)
}

/**
 * Layers of a PDF (its optional content) in the document that a page of it is printed into. A page brings what is on its
 * layers; that some are hidden stands in the catalogue of its file, and would be lost.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObjectCopier,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

const key = PDFName.of

const refsIn = (dict: PDFDict | undefined, name: string): PDFRef[] =>
  (dict?.lookupMaybe(key(name), PDFArray)?.asArray() ?? []).filter((one) => one instanceof PDFRef)

const layersOf = (document: PDFDocument): PDFDict | undefined =>
  document.catalog.lookupMaybe(key('OCProperties'), PDFDict)

function nameOf(document: PDFDocument, group: PDFRef): string {
  const name = document.context.lookupMaybe(group, PDFDict)?.lookup(key('Name'))
  return name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : ''
}

/** Of the groups of a file, those that are not shown. */
function hiddenGroups(
  source: PDFDocument,
  groups: readonly PDFRef[],
  shown: readonly string[] | null,
): PDFRef[] {
  if (shown) return groups.filter((group) => !shown.includes(nameOf(source, group)))
  const state = layersOf(source)?.lookupMaybe(key('D'), PDFDict)
  const isOff = state?.lookupMaybe(key('BaseState'), PDFName) === key('OFF')
  const [on, off] = [new Set(refsIn(state, 'ON')), new Set(refsIn(state, 'OFF'))]
  return groups.filter((group) => off.has(group) || (isOff && !on.has(group)))
}

/** `shown`: names; null: as the file shows them. The copier is the page's own, so that it finds the same layers. */
export function copyLayers(
  document: PDFDocument,
  source: PDFDocument,
  copier: PDFObjectCopier,
  shown: readonly string[] | null,
): void {
  const groups = refsIn(layersOf(source), 'OCGs')
  if (groups.length === 0) return
  const before = layersOf(document)
  const hidden = refsIn(before?.lookupMaybe(key('D'), PDFDict), 'OFF')
  const copied = (refs: readonly PDFRef[]) => refs.map((ref) => copier.copy(ref))
  const all = [...refsIn(before, 'OCGs'), ...copied(groups)]
  const off = [...hidden, ...copied(hiddenGroups(source, groups, shown))]
  document.catalog.set(key('OCProperties'), document.context.obj({ OCGs: all, D: { OFF: off, Order: [] } }))
}

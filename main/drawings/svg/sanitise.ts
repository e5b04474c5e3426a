/** An SVG file read into a tree of only what is allowed. What was taken out is told; what cannot be read throws. */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { decodeText } from '../../import/text-encoding.ts'
import type { DrawingFile } from '../drawing.ts'
import { unreadableDrawing } from '../unreadable-drawing.ts'
import { allowedElements, groupElements, scriptElements, silentElements } from './allowed.ts'
import { cleanAttributes } from './clean-attributes.ts'
import { cleanStyleSheet } from './css.ts'
import { readEntities } from './entities.ts'
import type { SvgNode } from './svg-node.ts'
import { weigh } from './weigh.ts'

/** What was taken out, each kind once. */
export type Removed = 'script' | 'reference' | 'element'

export interface SanitisedSvg {
  readonly root: SvgNode
  readonly removed: ReadonlySet<Removed>
}

const SVG = 'http://www.w3.org/2000/svg'
const DEEPEST = 250
export const MOST_ELEMENTS = 500_000

const tooComplex = (file: string) =>
  unreadableDrawing(
    file,
    'too_complex',
    'the drawing has more parts than can be drawn at once, or parts that hold themselves. Save it as PDF or PNG.',
  )

/** The name under which an element is kept, or null. One without a namespace is taken as SVG, as in hand-made files. */
function keptName({ uri, local }: SaxesTagNS): string | null {
  if (uri !== SVG && uri !== '') return null
  if (groupElements.has(local)) return 'g'
  return allowedElements.has(local) ? local : null
}

/** Builds the tree while the file is read: what is under a removed element is never looked at. */
function createBuilder(file: string) {
  const removed = new Set<Removed>()
  const stack: SvgNode[] = []
  let root: SvgNode | null = null
  let skipping = 0
  let elements = 0
  const remark = (what: 'script' | 'reference') => void removed.add(what)

  const leaveOut = ({ uri, local, attributes }: SaxesTagNS) => {
    skipping = 1
    if (scriptElements.has(local)) removed.add('script')
    else if ((uri === SVG || uri === '') && !silentElements.has(local)) removed.add('element')
    // What the removed element itself asks for is told too: `<foreignObject onload>`.
    cleanAttributes('g', Object.values(attributes).map(attributeOf), remark)
  }
  const attributeOf = ({ local, prefix, value }: SaxesAttributeNS) => ({ local, prefix, value })

  return {
    open(tag: SaxesTagNS) {
      if (skipping > 0) return void skipping++
      const name = keptName(tag)
      if (!root && name !== 'svg')
        throw unreadableDrawing(file, 'unknown_format', 'is no SVG drawing: its first element is no svg.')
      if (name === null || (stack.length > 0 && stack.at(-1)?.name === 'style')) return leaveOut(tag)
      elements += 1
      if (stack.length >= DEEPEST || elements > MOST_ELEMENTS) throw tooComplex(file)
      const attributes = cleanAttributes(name, Object.values(tag.attributes).map(attributeOf), remark)
      const node: SvgNode = { name, attributes, children: [] }
      stack.at(-1)?.children.push(node)
      root ??= node
      stack.push(node)
    },
    close() {
      if (skipping > 0) return void skipping--
      const node = stack.pop()
      if (node?.name !== 'style') return
      const css = cleanStyleSheet(node.children.join(''), remark)
      node.children.splice(0, node.children.length, ...(css === '' ? [] : [css]))
    },
    text(text: string) {
      if (skipping > 0) return
      const node = stack.at(-1)
      if (!node) return
      // Blanks between shapes are of no use; between words they are.
      const holdsText = ['text', 'tspan', 'textPath', 'title', 'desc', 'style'].includes(node.name)
      if (holdsText) node.children.push(text)
    },
    remark,
    result: () => root && { root, removed },
  }
}

function refuseEntities(file: string): never {
  throw unreadableDrawing(
    file,
    'unsafe',
    'declares entities that stand for other entities, as files do that are made to fill the memory. It is not read.',
  )
}

/** Throws WorkError `drawing_damaged`, `drawing_unsafe`, `drawing_too_complex` or `drawing_unknown_format`. */
export function sanitiseSvg({ file, bytes }: DrawingFile): SanitisedSvg {
  const text = decodeText(bytes)
  const builder = createBuilder(file)
  const parser = new SaxesParser({
    xmlns: true,
    position: true,
    additionalNamespaces: { xlink: 'http://www.w3.org/1999/xlink' },
  })
  parser.on('error', (error) => {
    throw unreadableDrawing(
      file,
      'damaged',
      `the SVG is damaged or cut short (${error.message.replace(/^undefined:/, 'line ')}). Save it again in a drawing program.`,
    )
  })
  parser.on('doctype', (head) => {
    const read = readEntities(head, text)
    if (read.kind === 'unsafe') refuseEntities(file)
    if (read.hasOutside) builder.remark('reference')
    Object.assign(parser.ENTITIES, read.entities)
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') builder.remark('reference')
  })
  parser.on('opentag', builder.open)
  parser.on('closetag', builder.close)
  parser.on('text', builder.text)
  parser.on('cdata', builder.text)
  parser.write(text).close()
  const result = builder.result()
  if (!result) throw unreadableDrawing(file, 'empty', 'there is no drawing in it.')
  if (weigh(result.root, MOST_ELEMENTS) > MOST_ELEMENTS) throw tooComplex(file)
  return result
}

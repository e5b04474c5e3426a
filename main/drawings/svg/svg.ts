/**
 * SVG drawings. What is shown is not the file: it is written anew from what of it is allowed, and even that is only ever
 * an image to the page, never part of its document.
 */
import type { DrawingWarning } from '../../../shared/floor-plan/drawing.ts'
import type { DrawingFile, DrawingReader, ReadDrawing } from '../drawing.ts'
import { shownPixels } from '../shown-pixels.ts'
import { unreadableDrawing } from '../unreadable-drawing.ts'
import { type Removed, type SanitisedSvg, sanitiseSvg } from './sanitise.ts'
import { svgContents } from './svg-contents.ts'
import { type SvgNode, writeSvg } from './svg-node.ts'
import { readFrame, type SvgFrame } from './svg-size.ts'

const warnings: Readonly<Record<Removed, DrawingWarning>> = {
  script: {
    code: 'script_removed',
    message: 'Scripts were taken out of the drawing; it is shown without them.',
  },
  reference: {
    code: 'reference_removed',
    message: 'References to other files or addresses were taken out of the drawing; nothing was fetched.',
  },
  element: {
    code: 'element_removed',
    message: 'Parts that a drawing does not need (animation, filters, foreign content) were taken out.',
  },
}

function frameOf(file: string, root: SvgNode): SvgFrame {
  const frame = readFrame(root)
  if (frame) return frame
  throw unreadableDrawing(
    file,
    'empty',
    'the drawing does not say how large it is (no viewBox, no width and height). Save it again with a page size.',
  )
}

/** The root as it is shown: as large as its frame, so that nothing is stretched or framed again. */
function shownRoot(root: SvgNode, { left, top, width, height }: SvgFrame): SvgNode {
  const attributes = new Map(root.attributes)
  const pixels = shownPixels({ width, height })
  for (const name of ['preserveAspectRatio', 'x', 'y', 'display', 'visibility']) attributes.delete(name)
  return {
    name: 'svg',
    attributes: new Map([
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ...attributes,
      ['viewBox', `${left} ${top} ${width} ${height}`],
      ['width', String(pixels.width)],
      ['height', String(pixels.height)],
    ]),
    children: root.children,
  }
}

const isDrawn = ({ root }: SanitisedSvg): boolean =>
  root.children.some(
    (child) => typeof child !== 'string' && !['title', 'desc', 'style', 'defs'].includes(child.name),
  )

function readSvg(given: DrawingFile): ReadDrawing {
  const sanitised = sanitiseSvg(given)
  const frame = frameOf(given.file, sanitised.root)
  if (!isDrawn(sanitised))
    throw unreadableDrawing(given.file, 'empty', 'there is nothing in the drawing that could be shown.')
  return {
    format: 'svg',
    mime: 'image/svg+xml',
    shown: {
      mime: 'image/svg+xml',
      data: new TextEncoder().encode(writeSvg(shownRoot(sanitised.root, frame))),
    },
    pages: 1,
    page: 1,
    layers: [],
    width: frame.width,
    height: frame.height,
    metresPerUnit: null,
    warnings: [...sanitised.removed].map((kind) => warnings[kind]),
  }
}

export const svgReader: DrawingReader = {
  read: readSvg,
  contents(given) {
    const { root } = sanitiseSvg(given)
    return svgContents(root, frameOf(given.file, root))
  },
}

/** An SVG that was sanitised, as a tree, and how it is written. */

export interface SvgNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (SvgNode | string)[]
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '')

/** Written with every attribute and text escaped anew, nothing is copied from the file. */
export function writeSvg(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeText(node)
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('')
  const children = node.children.map(writeSvg).join('')
  return children === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${children}</${node.name}>`
}

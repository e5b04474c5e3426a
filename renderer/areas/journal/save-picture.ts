/** A picture of the page as an SVG file of its own: black on white, with its title, whatever the colours of the page. */
import { downloadFile } from '../../ui/download-file.ts'

const MARGIN = 16
const TITLE = 30

export function savePicture(name: string, title: string, picture: SVGSVGElement): void {
  const { width, height } = picture.viewBox.baseVal
  const copy = picture.cloneNode(true) as SVGSVGElement
  copy.removeAttribute('class')
  const whole = [width + 2 * MARGIN, height + 2 * MARGIN + TITLE] as const
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN - TITLE} ${whole.join(' ')}`)
  copy.setAttribute('width', String(whole[0]))
  copy.setAttribute('height', String(whole[1]))
  copy.setAttribute('color', '#111111')
  copy.prepend(
    shape('rect', { x: -MARGIN, y: -MARGIN - TITLE, width: whole[0], height: whole[1], fill: '#ffffff' }),
    shape('text', { x: 0, y: -MARGIN, 'font-size': 16, 'font-weight': 'bold' }, title),
  )
  downloadFile(`${name}.svg`, new XMLSerializer().serializeToString(copy), 'image/svg+xml')
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.textContent = text
  return element
}

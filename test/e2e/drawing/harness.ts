/** A page that can do nothing but draw PDFs, for tests of drawing without a screen around it. */
import { openPdfPage, type Region } from '../../../renderer/drawing/pdf-page.ts'

export interface Drawn {
  readonly page: readonly [width: number, height: number]
  readonly canvas: readonly [width: number, height: number]
  /** Where there is ink, as parts of the canvas: left, top, right, bottom. Null: all white. */
  readonly ink: readonly [number, number, number, number] | null
}

async function draw(
  base64: string,
  layers: readonly string[] | null,
  region: Region | null,
  scale: number,
): Promise<Drawn> {
  const page = await openPdfPage(
    Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)),
    1,
    layers,
  )
  const canvas = await page.render(region ?? { x: 0, y: 0, width: page.width, height: page.height }, scale)
  const { width, height } = canvas
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 255) > 128) continue
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  page.close()
  return {
    page: [page.width, page.height],
    canvas: [width, height],
    ink: right < 0 ? null : [left / width, top / height, right / width, bottom / height],
  }
}

Object.assign(window, { draw })

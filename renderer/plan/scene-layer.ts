/**
 * The map's layer of things: two canvases that are moved with the view, and painted anew when it rests (see sheet.ts). Its
 * cost a frame is that of moving two pictures, however many things are on them.
 */
import Layer from 'ol/layer/Layer.js'
import type { FrameState } from 'ol/Map.js'
import ViewHint from 'ol/ViewHint.js'
import { nothingShown, paintAbove, paintBelow, type Shown } from './scene-painter.ts'
import { between, isDue, type Painted, type Sheet, sheetAround } from './sheet.ts'
import { toFloor } from './view-coordinates.ts'

export interface SceneLayer {
  readonly layer: Layer
  shown(): Shown
  /** Paints what is different; `isAbove`: only what is chosen, in the hand or on top. */
  show(change: Partial<Shown>, isAbove?: boolean): void
}

function makeCanvas(folder: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0'
  folder.append(canvas)
  return canvas
}

const viewOf = ({ viewState, size: [width = 0, height = 0] }: FrameState): Sheet => ({
  center: toFloor(viewState.center),
  resolution: viewState.resolution,
  turn: (viewState.rotation * 180) / Math.PI,
  ...{ width, height },
})

export function makeSceneLayer(): SceneLayer {
  const element = document.createElement('div')
  element.style.cssText = 'position:absolute;inset:0'
  element.className = 'floor-scene'
  const [below, above] = [makeCanvas(element), makeCanvas(element)]
  let shown = nothingShown
  let painted: Painted | null = null
  let isStale = { below: true, above: true }
  const paint = (canvas: HTMLCanvasElement, sheet: Sheet, pixelRatio: number, how: typeof paintBelow) => {
    const [width, height] = [Math.round(sheet.width * pixelRatio), Math.round(sheet.height * pixelRatio)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    canvas.style.width = `${sheet.width}px`
    canvas.style.height = `${sheet.height}px`
    const pen = canvas.getContext('2d')
    if (pen) how(pen, pixelRatio, sheet, shown)
  }
  const layer = new Layer({
    render(frame) {
      const view = viewOf(frame)
      const isMoving = Boolean(frame.viewHints[ViewHint.ANIMATING] || frame.viewHints[ViewHint.INTERACTING])
      const started = performance.now()
      const isOther = painted === null || isDue(painted, view, isMoving, started)
      const sheet = isOther || !painted ? sheetAround(view) : painted.sheet
      if (isOther || isStale.below) paint(below, sheet, frame.pixelRatio, paintBelow)
      if (isOther || isStale.above) paint(above, sheet, frame.pixelRatio, paintAbove)
      if (isOther) painted = { sheet, at: performance.now(), cost: performance.now() - started }
      isStale = { below: false, above: false }
      const matrix = `matrix(${between(sheet, view).join()})`
      below.style.transform = matrix
      above.style.transform = matrix
      return element
    },
  })
  return {
    layer,
    shown: () => shown,
    show(change, isAbove = false) {
      shown = { ...shown, ...change }
      isStale = { below: isStale.below || !isAbove, above: true }
      layer.changed()
    },
  }
}

/** Frames while a hand pans and a wheel zooms over the map. */
import type { Page } from 'playwright'

/** Milliseconds of each frame. */
export interface Frames {
  readonly pan: readonly number[]
  readonly zoom: readonly number[]
}

/** Sixty frames while the map is dragged, then sixty while it is zoomed in and out. */
const gesture = (page: Page): Promise<Frames> =>
  page.evaluate(async () => {
    const map = document.querySelector('[role=application] .ol-viewport')
    if (!map) throw new Error('there is no map')
    const box = map.getBoundingClientRect()
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const measure = async (step: (frame: number) => void): Promise<number[]> => {
      const times: number[] = []
      let before = await nextFrame()
      for (let frame = 0; frame < 60; frame++) {
        step(frame)
        const now = await nextFrame()
        times.push(now - before)
        before = now
      }
      return times
    }
    const pointer = (kind: string, clientX: number, clientY: number, target: EventTarget) =>
      target.dispatchEvent(
        new PointerEvent(kind, {
          ...{ clientX, clientY, bubbles: true, pointerId: 1, pointerType: 'mouse', isPrimary: true },
          ...{ button: 0, buttons: kind === 'pointerup' ? 0 : 1 },
        }),
      )
    pointer('pointerdown', x, y, map)
    const pan = await measure((frame) => pointer('pointermove', x + Math.sin(frame / 8) * 240, y, document))
    pointer('pointerup', x, y, document)
    const zoom = await measure((frame) => {
      const deltaY = frame < 30 ? -60 : 60
      map.dispatchEvent(
        new WheelEvent('wheel', { clientX: x, clientY: y, deltaY, bubbles: true, cancelable: true }),
      )
    })
    return { pan, zoom }
  })

export async function measureFrames(page: Page): Promise<Frames> {
  await page.waitForTimeout(1000)
  // The first drawing is done by code that was never run.
  await gesture(page)
  return gesture(page)
}

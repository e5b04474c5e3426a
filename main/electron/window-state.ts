/**
 * Where the window was, kept between starts. A laptop that left its second screen at the office must not open its
 * window there: a place that is no longer visible is forgotten, the size is kept as far as it fits.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
const windowState = z.object({ bounds: rectangle, maximized: z.boolean() })

export type WindowState = z.infer<typeof windowState>

export const FIRST_SIZE = { width: 1366, height: 768 }
export const SMALLEST_SIZE = { width: 900, height: 600 }
/** As much of the title bar as is needed to catch hold of it. */
const VISIBLE_PX = 80

export type Placement = Partial<Pick<Rectangle, 'x' | 'y'>> & Pick<Rectangle, 'width' | 'height'>

/** Bounds that show on one of `displays` (their work areas). */
export function placeWindow(bounds: Rectangle, displays: readonly Rectangle[]): Placement {
  const display = displays.find((area) => isVisibleOn(bounds, area))
  const room = display ?? displays[0] ?? { x: 0, y: 0, ...FIRST_SIZE }
  const size = { width: Math.min(bounds.width, room.width), height: Math.min(bounds.height, room.height) }
  return display ? { x: bounds.x, y: bounds.y, ...size } : size
}

function isVisibleOn(bounds: Rectangle, area: Rectangle): boolean {
  const right = Math.min(bounds.x + bounds.width, area.x + area.width)
  const isTitleReachable = bounds.y >= area.y && bounds.y <= area.y + area.height - VISIBLE_PX
  return isTitleReachable && right - Math.max(bounds.x, area.x) >= VISIBLE_PX
}

/** Null without a usable file: the first start, or one that was cut while writing. */
export function readWindowState(path: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Nothing of value is in it, so an unreadable one is worth no message.
    return null
  }
}

/** What to open the window with, and `follow` to keep it up to date until it closes. */
export function setupWindowState(path: string): {
  readonly placement: Placement
  readonly maximized: boolean
  readonly follow: (window: BrowserWindow) => void
} {
  const saved = readWindowState(path)
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  return {
    placement: saved ? placeWindow(saved.bounds, areas) : FIRST_SIZE,
    maximized: saved?.maximized ?? false,
    follow: (window) => window.on('close', () => save(path, window)),
  }
}

function save(path: string, window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>): void {
  const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
  writeFileSync(path, JSON.stringify(state))
}

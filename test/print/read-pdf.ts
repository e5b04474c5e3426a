/** What other programs see in a PDF: its pages measured, its words with their places, its codes decoded. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MM_PER_POINT = 25.4 / 72

const run = (program: string, words: readonly string[]): string =>
  execFileSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** Width and height of every page, in millimetres. */
export function pageSizes(pdf: string): [width: number, height: number][] {
  const said = run('pdfinfo', ['-f', '1', '-l', '100000', pdf])
  return [...said.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm)].map(([, width, height]) => [
    Number(width) * MM_PER_POINT,
    Number(height) * MM_PER_POINT,
  ])
}

/** The text of each page. */
export const pageTexts = (pdf: string): string[] =>
  run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1)

export interface Word {
  readonly page: number
  readonly text: string
  /** Millimetres from the top left corner. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function words(pdf: string): Word[] {
  const pages = run('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1)
  return pages.flatMap((page, at) =>
    [
      ...page.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
      ),
    ].map(([, left, top, right, bottom, text]) => ({
      page: at + 1,
      text: unescaped(text ?? ''),
      left: Number(left) * MM_PER_POINT,
      top: Number(top) * MM_PER_POINT,
      right: Number(right) * MM_PER_POINT,
      bottom: Number(bottom) * MM_PER_POINT,
    })),
  )
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

export interface Picture {
  readonly width: number
  readonly height: number
  /** Grey, 0 black to 255 white. */
  readonly dots: Uint8Array
}

const DPI = 300
const DOTS_PER_MM = DPI / 25.4

/** A page at 300 dots an inch. */
export function picture(pdf: string, page = 1): Picture {
  const pgm = execFileSync('pdftoppm', ['-r', `${DPI}`, '-gray', '-f', `${page}`, '-l', `${page}`, pdf], {
    maxBuffer: 400_000_000,
  })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 60).toString('latin1'))
  if (!head) throw new Error('pdftoppm gave no picture')
  return { width: Number(head[1]), height: Number(head[2]), dots: pgm.subarray(head[0].length) }
}

const WINDOW = { width: 45, height: 24, right: 20, down: 10 }

/**
 * Every QR code of a page, as a real decoder reads it, without order. The page is given to it in overlapping windows, as
 * a person with a telephone would: zbar gives up on a picture with dozens of codes.
 */
export function codes(pdf: string, page = 1): string[] {
  const whole = picture(pdf, page)
  const folder = mkdtempSync(join(tmpdir(), 'brassage-codes-'))
  const inDots = (mm: number) => Math.round(mm * DOTS_PER_MM)
  try {
    const images: string[] = []
    for (let top = 0; top < whole.height; top += inDots(WINDOW.down))
      for (let left = 0; left < whole.width; left += inDots(WINDOW.right)) {
        const path = join(folder, `${top}-${left}.pgm`)
        writeFileSync(path, windowOf(whole, left, top, inDots(WINDOW.width), inDots(WINDOW.height)))
        images.push(path)
      }
    // It ends with 4 where a window holds no code.
    const { stdout } = spawnSync('zbarimg', ['-q', '--raw', '-S*.disable', '-Sqr.enable', ...images], {
      encoding: 'utf8',
    })
    return [...new Set(stdout.split('\n').filter((text) => text !== ''))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function windowOf({ width, height, dots }: Picture, left: number, top: number, w: number, h: number): Buffer {
  const [columns, rows] = [Math.min(w, width - left), Math.min(h, height - top)]
  const lines = Array.from({ length: rows }, (_, row) => {
    const start = (top + row) * width + left
    return dots.subarray(start, start + columns)
  })
  return Buffer.concat([Buffer.from(`P5 ${columns} ${rows} 255\n`), ...lines])
}

export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The first block of ink from the left in an area, up to 1.5 mm of white; millimetres. */
export function inkFromLeft({ width, height, dots }: Picture, area?: Area): Area {
  const at = (mm: number) => Math.round(mm * DOTS_PER_MM)
  const [x0, y0] = area ? [at(area.left), at(area.top)] : [0, 0]
  const [x1, y1] = area ? [x0 + at(area.width), y0 + at(area.height)] : [width, height]
  const isDark = (x: number, y: number) => (dots[y * width + x] ?? 255) < 128
  const rows = Array.from({ length: y1 - y0 }, (_, row) => y0 + row)
  const dark = Array.from({ length: x1 - x0 }, (_, column) => rows.some((y) => isDark(x0 + column, y)))
  const first = dark.indexOf(true)
  const gap = at(1.5)
  let last = first
  for (let column = first; column < dark.length && column - last <= gap; column++)
    if (dark[column]) last = column
  const columns = Array.from({ length: last - first + 1 }, (_, column) => x0 + first + column)
  const inked = rows.filter((y) => columns.some((x) => isDark(x, y)))
  const [top = 0, bottom = 0] = [inked[0], inked.at(-1)]
  return {
    left: (x0 + first) / DOTS_PER_MM,
    top: top / DOTS_PER_MM,
    width: columns.length / DOTS_PER_MM,
    height: (bottom - top + 1) / DOTS_PER_MM,
  }
}

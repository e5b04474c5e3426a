/** Where the bars of a chart stand: one under the other, each with its name before it and its number behind. Pure. */

export interface Bar {
  readonly name: string
  readonly value: number
  /** As it is written behind the bar. */
  readonly label: string
}

export interface PlacedBar extends Bar {
  readonly key: string
  readonly y: number
  readonly width: number
}

export interface BarLayout {
  readonly width: number
  readonly height: number
  /** Where names end and bars begin. */
  readonly start: number
  readonly barHeight: number
  readonly bars: readonly PlacedBar[]
}

/** A picture is scaled to its place: on a phone it has to be laid narrower for its letters to stay large enough. */
const sizes = {
  wide: { width: 460, name: 170 },
  narrow: { width: 320, name: 124 },
} as const

const STEP = 24
const BAR = 16
/** Room for the number behind the longest bar. */
const LABEL = 60
const LETTER = 7.4

export function layBars(bars: readonly Bar[], isNarrow: boolean): BarLayout {
  const { width, name: start } = sizes[isNarrow ? 'narrow' : 'wide']
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return {
    width,
    height: Math.max(1, bars.length) * STEP + 4,
    start,
    barHeight: BAR,
    bars: bars.map((bar, at) => ({
      ...bar,
      name: shortName(bar.name, Math.floor(start / LETTER)),
      key: `${at}-${bar.name}`,
      y: at * STEP + 4,
      // What is there is seen, however little it is.
      width: bar.value === 0 ? 0 : Math.max(2, (bar.value / most) * (width - start - LABEL)),
    })),
  }
}

const shortName = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1)}…` : name

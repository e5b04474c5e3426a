/** A whole connection as a strip of boxes, read from left to right: 15 mm of paper, whatever its length. */
import { shortName } from '../device-types/interface-name.ts'
import type { Trace } from '../plan/trace.ts'
import { type Box, box, line, type Mark } from './page.ts'
import type { PrintContext } from './sheet.ts'
import { textIn } from './text-fit.ts'
import { type PrintWord, printWords } from './words.ts'

export const STRIP_HEIGHT = 15
const ARROW = 4
const CAPTION = 4

interface Part {
  readonly caption: PrintWord
  readonly text: string
  readonly under: string
}

const captions = { stand: 'stand', outlet: 'outlet', panel_port: 'panel', interface: 'switch' } as const

/** `SW1 FastEthernet0/3` as `SW1 Fa0/3`. */
const shortened = (name: string): string => name.split(' ').map(shortName).join(' ')

function traceParts(trace: Trace): Part[] {
  const things = trace.segments.map(
    ({ kind, name, location }): Part => ({
      caption: captions[kind],
      text: kind === 'interface' ? shortened(name) : name,
      under: kind === 'panel_port' || kind === 'interface' ? (location ?? '') : '',
    }),
  )
  const network: Part[] =
    trace.vlan === null
      ? []
      : [
          { caption: 'vlan', text: String(trace.vlan), under: trace.vlanName ?? '' },
          ...(trace.prefix === null
            ? []
            : [{ caption: 'address' as const, text: trace.prefix, under: trace.gateway ?? '' }]),
        ]
  return [...things, ...network]
}

export function traceStrip(
  { measure, language }: PrintContext,
  trace: Trace,
  place: Pick<Box, 'x' | 'y' | 'width'>,
): Mark[] {
  const words = printWords[language]
  const parts = traceParts(trace)
  const width = (place.width - ARROW * (parts.length - 1)) / Math.max(1, parts.length)
  const middle = place.y + STRIP_HEIGHT / 2
  return parts.flatMap(({ caption, text, under }, at) => {
    const x = place.x + at * (width + ARROW)
    const inner = { x: x + 0.8, width: width - 1.6 }
    const rest = STRIP_HEIGHT - CAPTION
    const lower = under === '' ? 0 : rest * 0.42
    return [
      box({ x, y: place.y, width, height: STRIP_HEIGHT }, 0.25),
      ...textIn(measure, words[caption], { ...inner, y: place.y + 0.3, height: CAPTION - 0.3 }, { size: 6 }),
      ...textIn(
        measure,
        text,
        { ...inner, y: place.y + CAPTION, height: rest - lower },
        { size: 10, bold: true },
      ),
      ...textIn(
        measure,
        under,
        { ...inner, y: place.y + STRIP_HEIGHT - lower - 0.4, height: lower },
        { size: 7 },
      ),
      ...(at === parts.length - 1 ? [] : arrow(x + width, middle)),
    ]
  })
}

const arrow = (x: number, y: number): Mark[] => [
  line([x + 0.4, y], [x + ARROW - 0.4, y], 0.3),
  line([x + ARROW - 1.6, y - 1], [x + ARROW - 0.4, y], 0.3),
  line([x + ARROW - 1.6, y + 1], [x + ARROW - 0.4, y], 0.3),
]

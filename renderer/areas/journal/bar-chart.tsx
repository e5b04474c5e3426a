/** A picture of shares: bars with their names and numbers. It reads out as one sentence, and saves as it is seen. */
import { useMediaQuery } from '@mantine/hooks'
import type { Ref } from 'react'
import { type Bar, layBars } from './bar-layout.ts'
import style from './journal.module.css'

interface Props {
  readonly title: string
  readonly bars: readonly Bar[]
  readonly svgRef: Ref<SVGSVGElement>
}

/** Told apart from white as well as from black: the picture is saved without the page's colours. */
const BAR = '#2f79b5'

export function BarChart({ title, bars, svgRef }: Props) {
  const isNarrow = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false })
  const { width, height, start, barHeight, bars: placed } = layBars(bars, isNarrow === true)
  const told = bars.map(({ name, label }) => `${name}: ${label}`).join(', ')
  return (
    <svg
      ref={svgRef}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      className={style.picture}
      role="img"
      aria-label={`${title}: ${told}`}
      fontFamily="sans-serif"
      fontSize={13}
      fill="currentColor"
    >
      <title>{title}</title>
      {placed.map(({ key, name, label, y, width: length }) => (
        <g key={key}>
          <text x={start - 8} y={y + barHeight - 3} textAnchor="end">
            {name}
          </text>
          <rect x={start} y={y} width={length} height={barHeight} fill={BAR} />
          <text x={start + length + 6} y={y + barHeight - 3}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}

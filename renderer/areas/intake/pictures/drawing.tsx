/** Parts of the line drawings: a front panel, lamps, a finger, a pin, the power plug. Drawn in the colours of the page. */
import type { ReactNode } from 'react'
import classes from './pictures.module.css'

export const FRAME_WIDTH = 180

interface FrameProps {
  /** Counted from 1, left to right. */
  readonly step: number
  readonly caption: string
  readonly children: ReactNode
}

/** One moment of the procedure. */
export function Frame({ step, caption, children }: FrameProps) {
  return (
    <g transform={`translate(${(step - 1) * FRAME_WIDTH} 0)`}>
      <circle cx={14} cy={14} r={10} className={classes.badge} />
      <text x={14} y={18.5} textAnchor="middle" className={classes.badgeText}>
        {step}
      </text>
      {children}
      <text x={88} y={140} textAnchor="middle" className={classes.caption}>
        {caption}
      </text>
    </g>
  )
}

const columns = [0, 1, 2, 3, 4, 5, 6]

/** The front of a switch: whatever is at its left, ports at its right. */
export function Front({ children }: { readonly children?: ReactNode }) {
  return (
    <g>
      <rect x={8} y={36} width={160} height={46} rx={3} className={classes.line} />
      {columns.map((column) => (
        <g key={column}>
          <rect x={82 + column * 12} y={48} width={9} height={9} className={classes.thin} />
          <rect x={82 + column * 12} y={62} width={9} height={9} className={classes.thin} />
        </g>
      ))}
      {children}
    </g>
  )
}

interface SpotProps {
  readonly x: number
  readonly y: number
  readonly label: string
}

/** A button, its label above it. */
export function PushButton({ x, y, label }: SpotProps) {
  return (
    <g>
      <circle cx={x} cy={y} r={5} className={classes.button} />
      <text x={x} y={y - 9} textAnchor="middle" className={classes.label}>
        {label}
      </text>
    </g>
  )
}

interface LampProps extends SpotProps {
  readonly state: 'on' | 'off' | 'blinks'
  /** Where there is no room beside it. */
  readonly isLabelAbove?: boolean
}

export function Lamp({ x, y, label, state, isLabelAbove = false }: LampProps) {
  return (
    <g>
      <circle cx={x} cy={y} r={4} className={classes.lamp} data-state={state} />
      {state === 'blinks' ? (
        <path
          d={`M${x - 8} ${y - 6}l-4 -4M${x + 8} ${y - 6}l4 -4M${x} ${y - 9}v-5`}
          className={classes.accent}
        />
      ) : null}
      <text
        x={isLabelAbove ? x : x + 8}
        y={isLabelAbove ? y - 12 : y + 3.5}
        textAnchor={isLabelAbove ? 'middle' : 'start'}
        className={classes.label}
      >
        {label}
      </text>
    </g>
  )
}

/** A finger from below; let go, it stands off with an arrow away from the button. */
export function Finger({
  x,
  y,
  isOff = false,
}: {
  readonly x: number
  readonly y: number
  readonly isOff?: boolean
}) {
  const top = isOff ? y + 14 : y + 3
  return (
    <g>
      <path
        d={`M${x - 7} ${top + 36}V${top + 8}a7 7 0 0 1 14 0v10c8 -2 12 2 12 8v10`}
        className={classes.hand}
      />
      {isOff ? <path d={`M${x - 16} ${y + 6}v16m-5 -5l5 5l5 -5`} className={classes.accent} /> : null}
    </g>
  )
}

/** Something thin in a recessed hole. */
export function Pin({
  x,
  y,
  isOff = false,
}: {
  readonly x: number
  readonly y: number
  readonly isOff?: boolean
}) {
  const top = isOff ? y + 16 : y + 2
  return (
    <g>
      <path d={`M${x} ${top}v30a5 5 0 0 0 10 0v-22a4 4 0 0 0 -8 0v18`} className={classes.hand} />
      {isOff ? <path d={`M${x - 10} ${y + 8}v14m-4 -4l4 4l4 -4`} className={classes.accent} /> : null}
    </g>
  )
}

/** The power plug at the right; an arrow tells which way it goes. */
export function PowerPlug({ way }: { readonly way: 'in' | 'out' }) {
  const gap = way === 'in' ? 3 : 16
  return (
    <g>
      <path d={`M150 ${84 + gap}v6m8 -6v6m-11 0h14v8a7 7 0 0 1 -14 0zm7 15v10`} className={classes.line} />
      <path
        d={way === 'in' ? 'M138 106v-16m-5 5l5 -5l5 5' : 'M138 90v16m-5 -5l5 5l5 -5'}
        className={classes.accent}
      />
    </g>
  )
}

/**
 * A switch as its front panel: a socket a port, its number above and its VLAN below, uplinks with a double frame, free
 * ports hollow, switched-off ones struck through, the ports of a LAG in one dashed frame. One tab stop; arrows go from port to port.
 */
import { type KeyboardEvent, memo, useId, useRef, useState } from 'react'
import type { PanelPicturePort, SwitchPicture } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import style from './front-panel.module.css'
import { lagFrames } from './lag-frames.ts'
import { useLivePorts } from './live-ports.ts'
import { type ColorBy, type LegendKey, legendKeyOf, liveStateOf, portLook } from './port-look.ts'
import { stepPort } from './port-steps.ts'
import { usePortWords } from './port-words.ts'
import { HIGH, WIDE } from './socket-size.ts'

const MARGIN = 10

export interface FrontPanelProps {
  readonly picture: SwitchPicture
  readonly colorBy: ColorBy
  /** Legend entries chosen; empty: all ports are in the light. */
  readonly chosen: ReadonlySet<LegendKey>
  /** The port the inspector shows. */
  readonly currentId: number | null
  readonly onOpen: (port: PanelPicturePort) => void
  readonly onPoint: (port: PanelPicturePort | null) => void
}

export const FrontPanel = memo(function FrontPanel(props: FrontPanelProps) {
  const { picture, onOpen, onPoint } = props
  const t = useText()
  const hatch = useId()
  const [focused, setFocused] = useState(0)
  const drawing = useRef<SVGSVGElement>(null)
  const move = (event: KeyboardEvent) => {
    const next = stepPort(picture.ports, focused, event.key)
    if (next === null) return
    event.preventDefault()
    setFocused(next)
    drawing.current?.querySelector<SVGGElement>(`[data-port="${next}"]`)?.focus()
  }
  return (
    <div className={style.frame}>
      <svg
        ref={drawing}
        role="group"
        aria-label={t('switches.picture', { name: picture.name })}
        viewBox={`${-MARGIN} ${-MARGIN} ${picture.width * WIDE + 2 * MARGIN} ${picture.height * HIGH + 2 * MARGIN}`}
        className={style.panel}
        onKeyDown={move}
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="6" className={style.hatch} />
          </pattern>
        </defs>
        {picture.ports.map((port, index) => (
          <PortSocket
            key={port.interfaceId}
            {...props}
            port={port}
            index={index}
            hatch={hatch}
            isTabStop={index === focused}
            onFocus={() => {
              setFocused(index)
              onPoint(port)
            }}
            onOpen={() => onOpen(port)}
          />
        ))}
        {lagFrames(picture.ports).map((frame) => (
          <rect
            key={`${frame.lag} ${frame.x} ${frame.y}`}
            x={frame.x * WIDE}
            y={frame.y * HIGH}
            width={frame.width * WIDE}
            height={frame.height * HIGH}
            rx={6}
            className={style.lag}
          />
        ))}
      </svg>
    </div>
  )
})

export interface PortProps extends Omit<FrontPanelProps, 'onOpen' | 'picture'> {
  readonly port: PanelPicturePort
  readonly index: number
  readonly hatch: string
  readonly isTabStop: boolean
  /** Says more than the port knows itself. */
  readonly words?: string
  readonly onFocus: () => void
  readonly onOpen: () => void
}

export function PortSocket(props: PortProps) {
  const { port, colorBy, chosen, currentId, hatch, index, onOpen, onPoint } = props
  const t = useText()
  const wordsOf = usePortWords()
  const live = useLivePorts()
  const liveWords = colorBy === 'live' ? ` · ${t(`live.${liveStateOf(port, live)}`)}` : ''
  const look = portLook(port, colorBy, live)
  const isDimmed = chosen.size > 0 && !chosen.has(legendKeyOf(port, colorBy, live))
  return (
    <g
      role="button"
      tabIndex={props.isTabStop ? 0 : -1}
      data-port={index}
      data-uplink={port.uplink || undefined}
      data-current={currentId === port.interfaceId || undefined}
      data-dimmed={isDimmed || undefined}
      className={style.port}
      transform={`translate(${port.x * WIDE + 1.5} ${port.y * HIGH + 1.5})`}
      onClick={onOpen}
      onFocus={props.onFocus}
      onMouseEnter={() => onPoint(port)}
      onMouseLeave={() => onPoint(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen()
      }}
    >
      <title>{`${props.words ?? wordsOf(port)}${liveWords}`}</title>
      <rect
        width={WIDE - 3}
        height={HIGH - 3}
        rx={port.socket === 'rj45' ? 4 : 1}
        className={style.socket}
        style={{ fill: look.isHollow ? `url(#${hatch})` : look.fill }}
      />
      {port.uplink ? (
        <rect
          x={3}
          y={3}
          width={WIDE - 9}
          height={HIGH - 9}
          rx={2}
          className={style.inner}
          stroke={look.ink}
        />
      ) : null}
      <text x={(WIDE - 3) / 2} y={18} className={style.number} fill={look.ink}>
        {port.label}
      </text>
      <text
        x={(WIDE - 3) / 2}
        y={35}
        className={style.vlan}
        fill={look.ink}
        data-long={look.text.length > 4 || undefined}
      >
        {look.text}
      </text>
      {port.enabled ? null : <line x1={4} y1={HIGH - 7} x2={WIDE - 7} y2={4} className={style.off} />}
      <StateSign state={port.state} />
    </g>
  )
}

/** A small sign in the corner: connected a ring, tested a tick, fault an exclamation mark. */
function StateSign({ state }: Pick<PanelPicturePort, 'state'>) {
  if (state === 'planned') return null
  return (
    <g transform={`translate(${WIDE - 9} 6)`} className={style.sign} data-state={state}>
      <circle r={6} />
      {state === 'connected' ? <circle r={2} className={style.signDot} /> : null}
      {state === 'tested' ? <path d="M-3 0.2 L-0.9 2.4 L3 -2.2" /> : null}
      {state === 'fault' ? <path d="M0 -3.4 V0.8 M0 3.2 V3.3" /> : null}
    </g>
  )
}

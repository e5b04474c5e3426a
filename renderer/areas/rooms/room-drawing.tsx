/**
 * The fronts of a room in one drawing, cords over them. One tab stop; arrows go from socket to socket, over the edges of
 * panels and switches too. What is pointed at, focused or inspected keeps its cords in the light; the others fade.
 */
import { Text } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { cordColor } from '../../../shared/technical-room/cord-color.ts'
import type { PanelPosition } from '../../../shared/technical-room/room-picture.ts'
import type { LiveStates } from '../../../shared/verify/live-states.ts'
import { useText } from '../../i18n.ts'
import { useInspector } from '../../state/inspector.ts'
import panelStyle from '../switches/front-panel.module.css'
import { PortSocket } from '../switches/front-panel.tsx'
import { liveColor } from '../switches/port-look.ts'
import { stepPort } from '../switches/port-steps.ts'
import { HIGH, WIDE } from '../switches/socket-size.ts'
import { CordLine } from './cord-line.tsx'
import type { DrawnCord, Front, RoomLayout, RoomSocket } from './room-layout.ts'
import style from './rooms.module.css'
import { useSocketWords } from './socket-words.ts'

const none: ReadonlySet<string> = new Set()

interface Props {
  readonly name: string
  readonly layout: RoomLayout
  /** What the switches said last, of ports and panel positions; null: colours are VLANs. */
  readonly live: LiveStates | null
}

export function RoomDrawing({ name, layout, live }: Props) {
  const t = useText()
  const hatch = useId()
  const wordsOf = useSocketWords(layout)
  const drawing = useRef<SVGSVGElement>(null)
  const { point, inspect } = useInspector()
  const [focused, setFocused] = useState(0)
  const [pointed, setPointed] = useState<string | null>(null)
  const inspected =
    point?.kind === 'panelPort'
      ? `front:${point.id}`
      : point?.kind === 'interface'
        ? `interface:${point.id}`
        : null
  const current = pointed ?? inspected
  const lit = current === null ? [] : layout.cords.filter(({ sockets }) => sockets.includes(current))
  const ends = new Set(lit.flatMap(({ sockets }) => sockets))
  const socket = layout.sockets.find(({ key }) => key === current)
  const open = (one: RoomSocket) =>
    inspect(
      one.kind === 'front'
        ? { kind: 'panelPort', id: one.position.panelPortId }
        : { kind: 'interface', id: one.port.interfaceId },
    )
  const move = (event: KeyboardEvent) => {
    const places = layout.sockets.map(({ x, y }) => ({ x: x / WIDE, y: y / HIGH }))
    const next = stepPort(places, focused, event.key)
    if (next === null) return
    event.preventDefault()
    setFocused(next)
    drawing.current?.querySelector<SVGGElement>(`[data-port="${next}"]`)?.focus()
  }
  return (
    <>
      <Text size="sm" className={style.pointed}>
        {socket ? wordsOf(socket) : t('room.hint')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that scrolls is reached by keyboard */}
      <section className={style.frame} aria-label={t('room.picture', { name })} tabIndex={0}>
        <svg
          ref={drawing}
          role="group"
          aria-label={t('room.title', { name })}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className={style.room}
          style={{ minWidth: layout.width * 0.62, maxWidth: layout.width * 1.25 }}
          data-choosing={lit.length > 0 || undefined}
          onKeyDown={move}
          onBlur={() => setPointed(null)}
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" y1="0" x2="0" y2="6" className={panelStyle.hatch} />
            </pattern>
          </defs>
          {layout.fronts.map((front) => (
            <FrontFrame key={front.key} front={front} />
          ))}
          {layout.sockets.map((one, index) => (
            <g key={one.key} className={style.place} data-lit={ends.has(one.key) || undefined}>
              <Socket
                socket={one}
                index={index}
                hatch={hatch}
                words={wordsOf(one)}
                live={live}
                isCurrent={inspected === one.key}
                isTabStop={index === Math.min(focused, layout.sockets.length - 1)}
                onFocus={() => {
                  setFocused(index)
                  setPointed(one.key)
                }}
                onPoint={(isOn) => setPointed(isOn ? one.key : null)}
                onOpen={() => open(one)}
              />
            </g>
          ))}
          <g className={style.cords}>
            {layout.cords.map((drawn) => (
              <Cord key={drawn.cord.item} drawn={drawn} isLit={lit.includes(drawn)} />
            ))}
          </g>
          {layout.fronts.map((front) => (
            <FrontName key={front.key} front={front} />
          ))}
        </svg>
      </section>
    </>
  )
}

function FrontFrame({ front: { kind, top, width, height } }: { readonly front: Front }) {
  return (
    <rect x={12} y={top + 24} width={width} height={height} rx={5} className={style.front} data-kind={kind} />
  )
}

/** Over the cords, so that it can be read between two fronts. */
function FrontName({ front: { name, kind, id, top } }: { readonly front: Front }) {
  const [, navigate] = useLocation()
  const inspect = useInspector((state) => state.inspect)
  const open = () => (kind === 'switch' ? navigate(`/switches/${id}`) : inspect({ kind: 'panel', id }))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut; the inspector of any socket leads there by keyboard
    <text x={14} y={top + 16} className={style.name} onClick={open}>
      {name}
    </text>
  )
}

interface SocketProps {
  readonly socket: RoomSocket
  readonly index: number
  readonly hatch: string
  readonly words: string
  readonly live: LiveStates | null
  readonly isCurrent: boolean
  readonly isTabStop: boolean
  readonly onFocus: () => void
  readonly onPoint: (isOn: boolean) => void
  readonly onOpen: () => void
}

function Socket({ socket, onPoint, ...rest }: SocketProps) {
  if (socket.kind === 'front') return <PositionSocket socket={socket} onPoint={onPoint} {...rest} />
  const { live } = rest
  const { left, top, port } = socket
  return (
    <g transform={`translate(${left - port.x * WIDE} ${top - port.y * HIGH})`}>
      <PortSocket
        {...rest}
        port={port}
        colorBy={live ? 'live' : 'vlan'}
        chosen={none}
        currentId={rest.isCurrent ? port.interfaceId : null}
        onPoint={(pointed) => onPoint(pointed !== null)}
      />
    </g>
  )
}

/** Null: nothing is behind it. */
function positionFill({ isCabled, panelPortId }: PanelPosition, live: LiveStates | null): string | null {
  const state = live?.panelPorts[panelPortId]?.state
  if (state !== undefined && state !== 'unknown') return liveColor(state)
  return isCabled ? 'var(--position)' : null
}

function PositionSocket({ socket, index, hatch, words, live, isCurrent, isTabStop, ...on }: SocketProps) {
  if (socket.kind !== 'front') return null
  const { left, top, position } = socket
  const outlet = position.outlet ?? ''
  return (
    <g
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      data-port={index}
      data-current={isCurrent || undefined}
      className={panelStyle.port}
      transform={`translate(${left + 1.5} ${top + 1.5})`}
      onClick={on.onOpen}
      onFocus={on.onFocus}
      onMouseEnter={() => on.onPoint(true)}
      onMouseLeave={() => on.onPoint(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        on.onOpen()
      }}
    >
      <title>{words}</title>
      <rect
        width={WIDE - 3}
        height={HIGH - 3}
        rx={4}
        className={panelStyle.socket}
        style={{ fill: positionFill(socket.position, live) ?? `url(#${hatch})` }}
      />
      <text x={(WIDE - 3) / 2} y={18} className={panelStyle.number} fill="currentColor">
        {position.label}
      </text>
      <text
        x={(WIDE - 3) / 2}
        y={35}
        className={style.outlet}
        fill="currentColor"
        textLength={outlet.length > 5 ? WIDE - 7 : undefined}
        lengthAdjust="spacingAndGlyphs"
      >
        {outlet}
      </text>
    </g>
  )
}

function Cord({
  drawn: { cord, path, middle, away },
  isLit,
}: {
  readonly drawn: DrawnCord
  readonly isLit: boolean
}) {
  return (
    <g className={style.cord} data-lit={isLit || undefined} data-item={cord.item}>
      <CordLine
        path={path}
        middle={middle}
        color={cordColor(cord.color)}
        state={cord.state}
        isFaulty={cord.isFaulty}
      />
      {away ? (
        <text x={away.x} y={away.y + 4} className={style.away}>
          → {away.name}
        </text>
      ) : null}
    </g>
  )
}

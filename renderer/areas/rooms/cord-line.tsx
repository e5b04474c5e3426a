/** One cord as a line: dashed as long as it is only planned, crossed out where it should be gone, striped without a colour. */
import type { CordState } from '../../../shared/technical-room/room-picture.ts'
import style from './rooms.module.css'

interface Props {
  readonly path: string
  readonly middle: readonly [number, number]
  /** Null: a neutral one with a stripe. */
  readonly color: string | null
  readonly state: CordState
  readonly isFaulty: boolean
}

export function CordLine({ path, middle: [x, y], color, state, isFaulty }: Props) {
  return (
    <>
      <path d={path} className={style.casing} data-state={state} />
      <path
        d={path}
        className={style.core}
        data-state={state}
        data-neutral={color === null || undefined}
        style={color === null ? undefined : { stroke: color }}
      />
      {color === null ? <path d={path} className={style.stripe} data-state={state} /> : null}
      {state === 'leftover' ? (
        <path d={`M${x - 7} ${y - 7} l14 14 M${x + 7} ${y - 7} l-14 14`} className={style.cross} />
      ) : null}
      {isFaulty ? (
        <g transform={`translate(${x} ${y})`} className={style.fault}>
          <circle r={8} />
          <path d="M0 -4.5 V1 M0 4.2 V4.4" />
        </g>
      ) : null}
    </>
  )
}

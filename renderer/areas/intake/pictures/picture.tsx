/** What to press and when, drawn: one picture a way back in, each a few moments from left to right. */
import type { ReactNode } from 'react'
import type { RecoveryStepName, RecoveryWayName } from '../../../../shared/contract/recovery.ts'
import type { ModeReleaseName } from '../../../../shared/recovery/mode-release.ts'
import { type Text, useText } from '../../../i18n.ts'
import { Finger, FRAME_WIDTH, Frame, Front, Lamp, Pin, PowerPlug, PushButton } from './drawing.tsx'
import classes from './pictures.module.css'

const names = ['hold_mode', 'send_break', 'press_clear', 'press_reset_clear', 'press_reset_pin'] as const
export type HandsName = (typeof names)[number]

export const isHandsName = (name: RecoveryStepName): name is HandsName => names.some((one) => one === name)

const byWay: Readonly<Record<RecoveryWayName, HandsName>> = {
  mode: 'hold_mode',
  break: 'send_break',
  clear: 'press_clear',
  reset_clear: 'press_reset_clear',
  reset_pin: 'press_reset_pin',
}
export const pictureOf = (way: RecoveryWayName): HandsName => byWay[way]

interface DrawnProps {
  readonly t: Text
  /** Null: the model is not known yet. */
  readonly release: ModeReleaseName | null
}

const mode = <PushButton x={26} y={70} label="MODE" />

/** The lamp that tells when to let go, and what it does then. */
function ReleaseLamp({ t, release }: DrawnProps) {
  if (release === 'xl')
    return <Lamp x={87} y={42} label={t('recovery.drawn.port1')} state="off" isLabelAbove />
  if (release === '2950') return <Lamp x={18} y={45} label="STAT" state="off" />
  return <Lamp x={18} y={45} label={release === null ? 'SYST / STAT' : 'SYST'} state="on" />
}

function HoldMode({ t, release }: DrawnProps) {
  const goesOut = release === 'xl' || release === '2950'
  const says = release === null ? '' : `: ${t(goesOut ? 'recovery.drawn.out' : 'recovery.drawn.green')}`
  return (
    <>
      <Frame step={1} caption={t('recovery.drawn.unplug')}>
        <Front>{mode}</Front>
        <PowerPlug way="out" />
      </Frame>
      <Frame step={2} caption={`${t('recovery.drawn.hold')} MODE, ${t('recovery.drawn.plugIn')}`}>
        <Front>{mode}</Front>
        <Finger x={26} y={70} />
        <PowerPlug way="in" />
      </Frame>
      <Frame step={3} caption={`${t('recovery.drawn.release')}${says}`}>
        <Front>
          {mode}
          <ReleaseLamp t={t} release={release} />
        </Front>
        <Finger x={26} y={70} isOff />
      </Frame>
    </>
  )
}

function SendBreak({ t }: DrawnProps) {
  return (
    <>
      <Frame step={1} caption={t('recovery.drawn.unplug')}>
        <Front />
        <PowerPlug way="out" />
      </Frame>
      <Frame step={2} caption={t('recovery.drawn.plugIn')}>
        <Front />
        <PowerPlug way="in" />
      </Frame>
      <Frame step={3} caption="Break">
        <Front />
        <path d="M30 84v24h40m-8 -6l8 6l-8 6" className={classes.accent} />
        <rect x={74} y={94} width={46} height={28} rx={3} className={classes.line} />
        <text x={97} y={112} textAnchor="middle" className={classes.label}>
          BREAK
        </text>
      </Frame>
    </>
  )
}

const procurve = (
  <>
    <PushButton x={24} y={66} label="Reset" />
    <PushButton x={54} y={66} label="Clear" />
  </>
)

function PressClear({ t }: DrawnProps) {
  return (
    <>
      <Frame step={1} caption={`${t('recovery.drawn.hold')} Clear · 1 s`}>
        <Front>{procurve}</Front>
        <Pin x={54} y={66} />
      </Frame>
      <Frame step={2} caption={t('recovery.drawn.release')}>
        <Front>{procurve}</Front>
        <Pin x={54} y={66} isOff />
      </Frame>
    </>
  )
}

function PressResetClear({ t }: DrawnProps) {
  return (
    <>
      <Frame step={1} caption={`${t('recovery.drawn.hold')} Reset + Clear`}>
        <Front>{procurve}</Front>
        <Pin x={24} y={66} />
        <Pin x={54} y={66} />
      </Frame>
      <Frame step={2} caption={`${t('recovery.drawn.release')} Reset`}>
        <Front>{procurve}</Front>
        <Pin x={24} y={66} isOff />
        <Pin x={54} y={66} />
      </Frame>
      <Frame
        step={3}
        caption={`Self Test ${t('recovery.drawn.blinks')}: ${t('recovery.drawn.release')} Clear`}
      >
        <Front>{procurve}</Front>
        <Lamp x={96} y={24} label="Self Test" state="blinks" />
        <Pin x={54} y={66} isOff />
      </Frame>
    </>
  )
}

const pinhole = <PushButton x={30} y={66} label="Reset" />

function PressResetPin({ t }: DrawnProps) {
  return (
    <>
      <Frame step={1} caption={`${t('recovery.drawn.hold')} Reset · > 5 s`}>
        <Front>{pinhole}</Front>
        <Pin x={30} y={66} />
      </Frame>
      <Frame step={2} caption={t('recovery.drawn.release')}>
        <Front>{pinhole}</Front>
        <Pin x={30} y={66} isOff />
      </Frame>
    </>
  )
}

const drawn: Readonly<
  Record<HandsName, { readonly moments: number; draw: (props: DrawnProps) => ReactNode }>
> = {
  hold_mode: { moments: 3, draw: HoldMode },
  send_break: { moments: 3, draw: SendBreak },
  press_clear: { moments: 2, draw: PressClear },
  press_reset_clear: { moments: 3, draw: PressResetClear },
  press_reset_pin: { moments: 2, draw: PressResetPin },
}

interface PictureProps {
  readonly name: HandsName
  readonly release: ModeReleaseName | null
}

export function Picture({ name, release }: PictureProps) {
  const t = useText()
  const { moments, draw: Draw } = drawn[name]
  return (
    <svg
      className={classes.picture}
      viewBox={`0 0 ${moments * FRAME_WIDTH} 148`}
      role="img"
      aria-label={t(`recovery.picture.${name}`)}
    >
      <Draw t={t} release={release} />
    </svg>
  )
}

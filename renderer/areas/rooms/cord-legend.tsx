/** What the lines mean: each has a form besides its colour. */
import { useText } from '../../i18n.ts'
import { CordLine } from './cord-line.tsx'
import style from './rooms.module.css'

const entries = [
  { label: 'room.cord.planned', color: '#1f6fd1', state: 'planned' },
  { label: 'room.cord.present', color: '#1f6fd1', state: 'present' },
  { label: 'room.cord.leftover', color: '#1f6fd1', state: 'leftover' },
  { label: 'room.cord.noColor', color: null, state: 'present' },
] as const

export function CordLegend() {
  const t = useText()
  return (
    <ul className={style.legend}>
      {entries.map(({ label, color, state }) => (
        <li key={label}>
          <svg width="46" height="14" aria-hidden>
            <CordLine path="M3 7 H43" middle={[23, 7]} color={color} state={state} isFaulty={false} />
          </svg>
          {t(label)}
        </li>
      ))}
    </ul>
  )
}

/** A VLAN by number, with its colour beside it: the number says it, the colour only finds it faster. */
import style from './signs.module.css'
import { vlanColor } from './vlan-color.ts'

interface Props {
  readonly vid: number
  readonly color?: string | null
  readonly name?: string | null
}

export function VlanChip({ vid, color, name }: Props) {
  return (
    <span className={style.vlan}>
      <span className={style.swatch} style={{ background: vlanColor(vid, color) }} aria-hidden />
      <span className={style.number}>{vid}</span>
      {name ? <span className={style.name}>{name}</span> : null}
    </span>
  )
}

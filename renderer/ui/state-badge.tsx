/** The state of a connection: sign, word and colour; where the word is hidden, it is still read out. */
import type { WorkState } from '../../shared/model/plan.ts'
import type { Text } from '../i18n.ts'
import style from './signs.module.css'
import { stateIcons, stateLabels } from './work-state.ts'

export function StateBadge({ state, t }: { readonly state: WorkState; readonly t: Text }) {
  const Icon = stateIcons[state]
  return (
    <span className={style.state} data-state={state}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(stateLabels[state])}
    </span>
  )
}

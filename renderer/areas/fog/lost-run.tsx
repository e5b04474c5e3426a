/** Why a run cannot be looked at in FOG now, and of when is what is shown instead. */
import { Alert } from '@mantine/core'
import { useText } from '../../i18n.ts'
import { messageOf } from '../../ui/act.ts'
import { useAge } from '../../ui/age.ts'
import style from './fog.module.css'

interface Props {
  readonly error: unknown
  /** ISO 8601; null: nothing is shown. */
  readonly at: string | null
}

export function LostRun({ error, at }: Props) {
  const t = useText()
  const age = useAge()
  return (
    <Alert color={at === null ? 'red' : 'yellow'} py={6} mb="xs" className={style.bar} role="status">
      {messageOf(error)}
      {at === null ? '' : ` ${t('fog.run.known', { age: age(at) })}`}
    </Alert>
  )
}

/** The state of a session as a shape and a word, never a colour alone. */
import { Tooltip } from '@mantine/core'
import {
  type Icon,
  IconAlertCircle,
  IconCircleDashed,
  IconCircleFilled,
  IconCircleOff,
  IconPackageImport,
  IconTable,
  IconUpload,
} from '@tabler/icons-react'
import type { SessionState } from '../../../shared/contract/console.ts'
import { useSaid, useText } from '../../i18n.ts'

const looks: Record<SessionState['kind'], { icon: Icon; color: string }> = {
  connecting: { icon: IconCircleDashed, color: 'var(--mantine-color-yellow-8)' },
  identifying: { icon: IconCircleDashed, color: 'var(--mantine-color-cable-6)' },
  open: { icon: IconCircleFilled, color: 'var(--mantine-color-green-8)' },
  pushing: { icon: IconUpload, color: 'var(--mantine-color-cable-6)' },
  takingIn: { icon: IconPackageImport, color: 'var(--mantine-color-cable-6)' },
  reading: { icon: IconTable, color: 'var(--mantine-color-cable-6)' },
  question: { icon: IconAlertCircle, color: 'var(--mantine-color-orange-8)' },
  closed: { icon: IconCircleOff, color: 'var(--mantine-color-gray-6)' },
}

export function StateDot({ state }: { readonly state: SessionState }) {
  const t = useText()
  const said = useSaid()
  const { icon: Look, color } = looks[state.kind]
  const label = t(`console.state.${state.kind}`)
  return (
    <Tooltip label={state.kind === 'closed' ? `${label}: ${said(state.reason)}` : label}>
      <Look size={14} color={color} role="img" aria-label={label} />
    </Tooltip>
  )
}

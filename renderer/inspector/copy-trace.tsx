/** The traces as lines of text, to be sent to a colleague: `A12 > A12-1 > P1A 12 > SW1 FastEthernet0/3 > VLAN 112`. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy } from '@tabler/icons-react'
import type { Trace } from '../../shared/plan/trace.ts'
import { useText } from '../i18n.ts'
import { useAct } from '../ui/act.ts'
import { copyText } from '../ui/copy-text.ts'
import { useTraceReason } from './trace-reason.ts'
import { traceSteps } from './trace-steps.ts'

export function CopyTrace({ traces }: { readonly traces: readonly Trace[] }) {
  const t = useText()
  const act = useAct()
  const reasonOf = useTraceReason()
  const lineOf = (trace: Trace): string => {
    const gap = reasonOf(trace)
    const steps = traceSteps(trace).map((step) =>
      step.vlan === null ? step.name : `VLAN ${step.vlan} ${step.name}`.trim(),
    )
    return [...steps, ...(gap ? [`(${gap})`] : [])].join(' > ')
  }
  const copy = () =>
    act(async () => {
      await copyText(traces.map(lineOf).join('\n'))
      notifications.show({ message: t('action.copied') })
    })
  return (
    <Tooltip label={t('inspector.copy')}>
      <ActionIcon
        variant="subtle"
        aria-label={t('inspector.copy')}
        onClick={copy}
        disabled={traces.length === 0}
      >
        <IconCopy size={18} />
      </ActionIcon>
    </Tooltip>
  )
}

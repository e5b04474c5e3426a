/** What can be begun on the rows that are chosen, planned switches or open consoles alike. */
import { Button } from '@mantine/core'
import { IconEyeCheck, IconFileDiff, IconHistory, IconTerminal, IconUpload } from '@tabler/icons-react'
import type { JobKind } from '../../../shared/contract/job.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'

const actions: readonly {
  readonly kind: JobKind
  readonly label: TextKey
  readonly icon: typeof IconHistory
}[] = [
  { kind: 'push', label: 'jobs.push', icon: IconUpload },
  { kind: 'read', label: 'jobs.read', icon: IconFileDiff },
  { kind: 'evidence', label: 'jobs.evidence', icon: IconEyeCheck },
  { kind: 'backup', label: 'jobs.backup', icon: IconHistory },
  { kind: 'command', label: 'jobs.command', icon: IconTerminal },
]

interface JobActionsProps {
  readonly isDisabled: boolean
  readonly onWant: (kind: JobKind) => void
}

export function JobActions({ isDisabled, onWant }: JobActionsProps) {
  const t = useText()
  return actions.map(({ kind, label, icon: Icon }) => (
    <Button
      key={kind}
      size="compact-sm"
      variant={kind === 'push' ? 'filled' : 'default'}
      leftSection={<Icon size={16} aria-hidden />}
      disabled={isDisabled}
      onClick={() => onWant(kind)}
    >
      {t(label)}
    </Button>
  ))
}

/** What is done with chosen hosts of FOG, whichever table they were chosen in: a button each, and the dialog that it opens. */
import { Button } from '@mantine/core'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { DeployDialog } from './deploy-dialog.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { SnapinDialog } from './snapin-dialog.tsx'

export interface HostAct {
  readonly kind: 'deploy' | 'capture' | 'snapin' | 'group'
  readonly hosts: readonly FogNamed[]
}

interface ButtonProps {
  readonly label: TextKey
  readonly isOff: boolean
  readonly look?: 'main' | 'destructive'
  readonly onClick: () => void
}

export function ActButton({ label, isOff, look, onClick }: ButtonProps) {
  const t = useText()
  const looks = look === 'destructive' ? { color: 'red.8' } : look === 'main' ? {} : { variant: 'default' }
  return (
    <Button size="compact-sm" {...looks} disabled={isOff} onClick={onClick}>
      {t(label)}
    </Button>
  )
}

interface DialogProps {
  readonly service: string
  readonly act: HostAct
  readonly onClose: () => void
}

export function HostDialog({ service, act: { kind, hosts }, onClose }: DialogProps) {
  const t = useText()
  if (kind === 'snapin') return <SnapinDialog {...{ service, snapin: null, hosts, onClose }} />
  if (kind !== 'group')
    return <DeployDialog {...{ service, hosts, onClose }} isCapture={kind === 'capture'} />
  return (
    <GroupDialog
      {...{ title: t('fog.group.make'), name: '', hosts, onClose }}
      call={(name, signal) =>
        client.fog.makeGroup({ service, name, hosts: hosts.map(({ id }) => id) }, { signal })
      }
    />
  )
}

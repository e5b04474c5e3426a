/** "This is ours": the server joins the plan's list by a click, one step of undo. */
import { Button } from '@mantine/core'
import { IconServerBolt } from '@tabler/icons-react'
import type { ServerView } from '../../../shared/dhcp/watch-view.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

/** Only of one that tells an address, and is on no list yet. */
export function OursButton({ server: view }: { readonly server: ServerView }) {
  const t = useText()
  const act = useAct()
  const { verdict, server, source } = view
  if ((verdict !== 'foreign' && verdict !== 'untold') || source === null) return null
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconServerBolt size={16} aria-hidden />}
      onClick={() =>
        act(() =>
          client.plan.create({ kind: 'dhcp-server', name: `DHCP ${server}`, fields: { address: server } }),
        )
      }
    >
      {t('dhcp.ours')}
    </Button>
  )
}

/** The rules the routers follow, for both and for each; a machine the plan lacks is added here. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import type { RoutersView, RouterView } from '../../../shared/contract/routers.ts'
import type { RoutingRules } from '../../../shared/routers/rows.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useInspector } from '../../state/inspector.ts'
import { useAct } from '../../ui/act.ts'
import { type RuleField, type RuleGroup, RulesForm } from '../../ui/rules-form.tsx'
import style from './routers.module.css'

const rule = (field: keyof RoutingRules, more: Partial<RuleField> = {}): RuleField => ({
  field,
  label: `routers.rule.${field}`,
  ...more,
})

const groups: readonly RuleGroup[] = [
  {
    title: 'routers.group.networks',
    fields: [
      rule('techniciansVlan', { help: 'routers.rule.techniciansVlan.help' }),
      rule('sharedVlans', { help: 'routers.rule.sharedVlans.help' }),
      rule('primaryHost', { help: 'routers.rule.primaryHost.help' }),
      rule('secondaryHost'),
      rule('dmzPrefix', { help: 'routers.rule.dmzPrefix.help' }),
      rule('published', { help: 'routers.rule.published.help' }),
      rule('peerPrefix', { help: 'routers.rule.peerPrefix.help' }),
    ],
  },
  {
    title: 'routers.group.dhcp',
    fields: [
      rule('dhcpServer', {
        choices: [
          ['isc', 'routers.dhcp.isc'],
          ['kea', 'routers.dhcp.kea'],
        ],
      }),
      rule('clientsPerOutlet', { help: 'routers.rule.clientsPerOutlet.help' }),
      rule('leaseSeconds'),
      rule('maxLeaseSeconds'),
      rule('mcltSeconds', { help: 'routers.rule.mcltSeconds.help' }),
      rule('split', { help: 'routers.rule.split.help' }),
    ],
  },
  {
    title: 'routers.group.names',
    fields: [
      rule('domainName'),
      rule('dnsServers', { help: 'routers.rule.dnsServers.help' }),
      rule('ntpServers'),
    ],
  },
  {
    title: 'routers.group.imaging',
    fields: [rule('benchVlan'), rule('fogServer'), rule('biosFile'), rule('uefiFile')],
  },
  {
    title: 'routers.group.vrrp',
    fields: [
      rule('firstRouterId', { help: 'routers.rule.firstRouterId.help' }),
      rule('foreignRouterIds', { help: 'routers.rule.foreignRouterIds.help' }),
      rule('advertSeconds'),
      rule('vrrpSecret', { help: 'routers.rule.vrrpSecret.help' }),
    ],
  },
]

export function RouterRules({ view }: { readonly view: RoutersView }) {
  const act = useAct()
  return (
    <div className={style.rules}>
      <RulesForm
        groups={groups}
        values={view.rules}
        onSave={(fields) => void act(() => client.plan.set({ kind: 'routing', names: ['routing'], fields }))}
      />
      <Stack>
        {view.machines.map((machine) => (
          <MachineRules key={machine.name} machine={machine} />
        ))}
      </Stack>
    </div>
  )
}

function MachineRules({
  machine: { name, deviceId, standing, wan, trunks },
}: {
  readonly machine: RouterView
}) {
  const t = useText()
  const act = useAct()
  const inspect = useInspector((state) => state.inspect)
  return (
    <section aria-label={name}>
      <Title order={2} fz="0.95rem">
        {name} · {t(`standing.${standing}`)}
      </Title>
      <Text size="sm" c="dimmed" mb={6}>
        {[wan ? t('routers.wan', { card: wan }) : null, ...trunks].filter(Boolean).join(' · ')}
      </Text>
      <Group>
        {deviceId === null ? (
          <Button
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void act(() => client.plan.create({ kind: 'router', name, fields: {} }))}
          >
            {t('routers.add', { name })}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => inspect({ kind: 'device', id: deviceId })}
          >
            {t('routers.edit')}
          </Button>
        )}
      </Group>
    </section>
  )
}

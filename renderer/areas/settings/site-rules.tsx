/** The rules of the site: each is an edit of the plan like any other, so undo takes it back. */
import { useQuery } from '@tanstack/react-query'
import type { SiteRules as Rules } from '../../../shared/contract/plan.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { type RuleField, RulesForm } from '../../ui/rules-form.tsx'

const fields: readonly RuleField<keyof Rules>[] = [
  { field: 'name', label: 'settings.site.name' },
  { field: 'scheme', label: 'settings.site.scheme', help: 'settings.site.scheme.help' },
  { field: 'gatewayHost', label: 'settings.site.gatewayHost', help: 'settings.site.gatewayHost.help' },
  { field: 'dhcpFirst', label: 'settings.site.dhcpFirst' },
  { field: 'dhcpLast', label: 'settings.site.dhcpLast' },
  {
    field: 'managementVlan',
    label: 'settings.site.managementVlan',
    help: 'settings.site.managementVlan.help',
  },
  {
    field: 'domains',
    label: 'settings.site.domains',
    help: 'settings.site.domains.help',
    choices: [
      ['switch', 'settings.site.domains.switch'],
      ['site', 'settings.site.domains.site'],
    ],
  },
  {
    field: 'allocation',
    label: 'settings.site.allocation',
    choices: [
      ['outlet', 'settings.site.allocation.outlet'],
      ['stand', 'settings.site.allocation.stand'],
      ['purpose', 'settings.site.allocation.purpose'],
      ['sheet', 'settings.site.allocation.sheet'],
    ],
  },
  { field: 'firstVlan', label: 'settings.site.firstVlan' },
  { field: 'lastVlan', label: 'settings.site.lastVlan' },
  { field: 'cordLength', label: 'settings.site.cordLength', help: 'settings.site.cordLength.help' },
  { field: 'wifiName', label: 'settings.site.wifiName', help: 'settings.site.printed.help' },
  { field: 'wifiHelp', label: 'settings.site.wifiHelp', help: 'settings.site.printed.help' },
  { field: 'contact', label: 'settings.site.contact', help: 'settings.site.printed.help' },
  { field: 'defaultType', label: 'settings.site.defaultType', help: 'settings.site.defaultType.help' },
]

export function SiteRules() {
  const act = useAct()
  const rules = useQuery(rpc.plan.siteRules.queryOptions())
  if (!rules.data) return null
  const { name } = rules.data
  return (
    <RulesForm
      groups={[{ title: null, fields }]}
      values={rules.data}
      onSave={(changed) =>
        void act(() => client.plan.set({ kind: 'site', names: [name || 'site'], fields: changed }))
      }
    />
  )
}

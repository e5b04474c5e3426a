/** What a migration tells besides its steps: assumptions it made, and what it cannot see to. */
import type { BothTexts } from '../i18n/both-texts.ts'

export interface MigrationWarning {
  readonly code:
    | 'outlet_unpatched'
    | 'telephone'
    | 'port_disabled'
    | 'there_already'
    | 'host_unknown'
    | 'host_without_port'
    | 'dhcp_missing'
    | 'dhcp_not_in_plan'
    | 'dhcp_port_access'
    | 'dhcp_on_router'
    | 'server_address_assumed'
    | 'pool_missing'
    | 'vlan_shared'
    | 'vlan_name_kept'
    | 'prefix_overlaps'
    | 'several_domains'
    | 'link_not_tagged'
    | 'no_way'
    | 'by_hand'
    | 'type_assumed'
    | 'management_vlan'
    | 'gateway_elsewhere'
    | 'vlan_left_behind'
    | 'was_other'
  readonly message: BothTexts
}

export type Warn = (code: MigrationWarning['code'], message: BothTexts) => void

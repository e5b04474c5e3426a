/** What a check found: one sentence a technician can act on, and where. */
export type Severity = 'error' | 'warning' | 'info'

export type ProblemCode =
  | 'port_used_twice'
  | 'panel_port_used_twice'
  | 'no_such_port'
  | 'vlan_undefined'
  | 'vlan_out_of_range'
  | 'address_overflow'
  | 'unknown_switch'
  | 'duplicate_stand'
  | 'duplicate_outlet'
  | 'outlet_without_port'
  | 'outlet_cabled_twice'
  | 'port_without_vlan'
  | 'stand_without_outlets'
  | 'tagged_without_vlans'
  | 'name_too_long'
  | 'type_assumed'
  | 'type_unknown'
  | 'vlan_unused'
  | 'vlan_in_other_domain'
  | 'vlans_until_reboot'
  | 'scheme_unreadable'
  | 'host_bits_set'
  | 'switch_number_missing'
  | 'switch_number_twice'
  | 'switch_unclear'
  | 'prefix_unreadable'
  | 'gateway_unusable'
  | 'gateway_in_range'
  | 'management_address_twice'
  | 'management_address_unreadable'
  | 'prefix_overlap'
  | 'prefix_twice'
  | 'domains_joined'
  | 'too_many_vlans'
  | 'set_aside'
  | 'unreadable_cell'
  | 'unmapped_sheet'
  | 'cancelled_row'
  | 'hidden_content'

/** A finding on the plan. `object` names the row as people do: `SW1 FastEthernet0/3`, `stand B17`. */
export interface Problem {
  readonly severity: Severity
  readonly code: ProblemCode
  readonly object: string
  /** English; screens translate from `code` and `values`. Says what was expected and what to do. */
  readonly message: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** A finding on a workbook. `cell` is the A1 reference or range of the offending value. */
export interface ImportProblem extends Omit<Problem, 'object'> {
  readonly sheet: string
  readonly cell: string
}

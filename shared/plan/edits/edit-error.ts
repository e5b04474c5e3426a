/** Why an edit was refused: which field and value, what was expected, and so what to do. Nothing was changed. */

export type EditErrorCode =
  | 'unknown_kind'
  | 'unknown_field'
  | 'unknown_object'
  | 'ambiguous_object'
  | 'bad_value'
  | 'name_taken'
  | 'type_exists'
  | 'in_use'
  | 'port_used_twice'
  | 'panel_port_used_twice'
  | 'no_such_port'
  | 'vlan_out_of_range'
  | 'tagged_without_vlans'
  | 'too_many_vlans'
  | 'in_lag'
  | 'bad_change'
  | 'bad_prefix'
  | 'gateway_outside'
  | 'address_outside'
  | 'address_twice'
  | 'uplink_port'
  | 'port_unusable'
  | 'vlan_taken'
  | 'nothing_to_move'

export interface EditErrorDetails {
  readonly code: EditErrorCode
  /** Null: the fault is not in one field. */
  readonly field: string | null
  readonly value: unknown
  /** What would have been right: `a number within 1-4094`. */
  readonly expected: string
}

export class EditError extends Error {
  readonly details: EditErrorDetails
  constructor(details: EditErrorDetails, message: string) {
    super(message)
    this.name = 'EditError'
    this.details = details
  }
}

/** The usual one: `port 57: FastEthernet ports of SW1 are 1-48`. */
export function refuse(
  code: EditErrorCode,
  field: string | null,
  value: unknown,
  message: string,
  expected = message,
): never {
  const shown = Array.isArray(value) ? value.join(', ') : String(value ?? '')
  throw new EditError(
    { code, field, value, expected },
    field === null ? message : `${field}${shown === '' ? '' : ` "${shown}"`}: ${message}`,
  )
}

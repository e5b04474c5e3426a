/** What is looked at before something is set up on a Proxmox server. */

export interface SetupCheck {
  /** `error`: nothing is sent. */
  readonly severity: 'ok' | 'warning' | 'error'
  readonly message: string
}

export const fine = (message: string): SetupCheck => ({ severity: 'ok', message })
export const warning = (message: string): SetupCheck => ({ severity: 'warning', message })
export const hindrance = (message: string): SetupCheck => ({ severity: 'error', message })

/** A request that changes something, for those who send it and for those who only show it. */
import type { Params } from '../../integrations/proxmox/form-params.ts'

export interface ProxmoxRequest {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly params: Params
}

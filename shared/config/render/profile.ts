/** What the access profile and the device type add to the intention when it is rendered. */
import type { Platform } from '../intent.ts'

export interface RenderProfile {
  readonly platform: Platform
  readonly descriptionLength: number
  readonly vlanNameLength: number
  readonly hostnameLength: number
  /** Share of the port's bandwidth that broadcasts may take, in per cent. */
  readonly broadcastLevel: number
  /** DHCP messages a second from an edge port; null: no limit. */
  readonly dhcpRate: number | null
}

export const defaultProfile: RenderProfile = Object.freeze({
  platform: 'cisco_ios',
  descriptionLength: 80,
  vlanNameLength: 32,
  hostnameLength: 63,
  broadcastLevel: 2,
  dhcpRate: 15,
})

/**
 * The options that people look for in an offer, by number (RFC 2132; 82: RFC 3046; 150: RFC 5859; 252: no standard, but
 * what browsers ask for a proxy by, and so what a rogue server likes to set). A line adds one.
 */
import type { OptionForm } from './option-value.ts'

export const OPTIONS = [
  { code: 1, name: 'subnetMask', form: 'address' },
  { code: 3, name: 'routers', form: 'addresses' },
  { code: 6, name: 'dns', form: 'addresses' },
  { code: 12, name: 'hostName', form: 'text' },
  { code: 15, name: 'domain', form: 'text' },
  { code: 28, name: 'broadcastAddress', form: 'address' },
  { code: 42, name: 'timeServers', form: 'addresses' },
  { code: 43, name: 'vendorInformation', form: 'hex' },
  { code: 50, name: 'requestedAddress', form: 'address' },
  { code: 51, name: 'leaseSeconds', form: 'long' },
  { code: 53, name: 'messageType', form: 'byte' },
  { code: 54, name: 'serverId', form: 'address' },
  { code: 55, name: 'askedFor', form: 'codes' },
  { code: 56, name: 'message', form: 'text' },
  { code: 57, name: 'longestMessage', form: 'short' },
  { code: 58, name: 'renewSeconds', form: 'long' },
  { code: 59, name: 'rebindSeconds', form: 'long' },
  { code: 60, name: 'vendorClass', form: 'text' },
  { code: 61, name: 'clientId', form: 'hex' },
  { code: 66, name: 'bootServer', form: 'text' },
  { code: 67, name: 'bootFile', form: 'text' },
  { code: 82, name: 'relayInformation', form: 'relay' },
  { code: 150, name: 'bootServerAddresses', form: 'addresses' },
  { code: 252, name: 'proxyFile', form: 'text' },
] as const satisfies readonly { readonly code: number; readonly name: string; readonly form: OptionForm }[]

export type OptionName = (typeof OPTIONS)[number]['name']

/** Values of option 53. */
export const MESSAGE_TYPE = {
  discover: 1,
  offer: 2,
  request: 3,
  decline: 4,
  ack: 5,
  nak: 6,
  release: 7,
  inform: 8,
} as const

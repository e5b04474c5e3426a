/**
 * The bench where PCs boot from the network, and the server they boot from: one without the other does nothing. What FOG needs of
 * DHCP is an address, and a file each for BIOS and UEFI, which start nothing of one another's.
 */
import { parseIpv4 } from '../../addressing/ipv4.ts'
import type { RouterPair } from '../router-pair.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'

export function checkImaging(pair: RouterPair): RouterProblem[] {
  const { fogServer } = pair.rules
  return [...checkBench(pair), ...(fogServer === null ? [] : [...checkFiles(pair), ...checkServer(pair)])]
}

function checkBench({ rules, rulesSource, networks }: RouterPair): RouterProblem[] {
  const { fogServer, benchVlan } = rules
  const at = { source: rulesSource }
  if (fogServer !== null && benchVlan === null)
    return [reportRouter('warning', 'imaging_everywhere', 'FOG', { server: fogServer }, at)]
  if (benchVlan === null) return []
  if (fogServer === null)
    return [reportRouter('info', 'imaging_without_server', 'FOG', { vlan: benchVlan }, at)]
  if (networks.some(({ zone }) => zone === 'bench')) return []
  const other = networks.find(({ vlan }) => vlan?.vid === benchVlan)
  return other
    ? [reportRouter('warning', 'imaging_not_alone', 'FOG', { vlan: benchVlan }, at)]
    : [reportRouter('warning', 'imaging_without_network', 'FOG', { vlan: benchVlan }, at)]
}

/** A UEFI PC starts `.efi` programs and a BIOS one never does. */
const isEfi = (file: string): boolean => /\.efi$/i.test(file)

function checkFiles({ rules: { biosFile, uefiFile }, rulesSource }: RouterPair): RouterProblem[] {
  const at = { source: rulesSource }
  const wrong = (object: string, file: string, expected: string) =>
    reportRouter('error', 'imaging_boot_file', object, { file, expected }, at)
  return [
    ...(isEfi(biosFile) ? [wrong('BIOS', biosFile, 'undionly.kpxe')] : []),
    ...(isEfi(uefiFile) ? [] : [wrong('UEFI', uefiFile, 'snponly.efi')]),
  ]
}

/** Somebody else would get the server's address. */
function checkServer({ rules, networks }: RouterPair): RouterProblem[] {
  const address = parseIpv4(rules.fogServer ?? '')
  if (address === null) return []
  return networks
    .filter(({ pools }) => pools.some(({ first, last }) => address >= first && address <= last))
    .map(({ title, source }) =>
      reportRouter('error', 'imaging_server_in_pool', title, { server: rules.fogServer ?? '' }, { source }),
    )
}

/** The bench where PCs boot from the network, and the server they boot from: one without the other does nothing. */
import type { RouterPair } from '../router-pair.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'

export function checkImaging({ rules, rulesSource, networks }: RouterPair): RouterProblem[] {
  const { fogServer, benchVlan } = rules
  const at = { source: rulesSource }
  if (fogServer !== null && benchVlan === null)
    return [reportRouter('warning', 'imaging_everywhere', 'FOG', { server: fogServer }, at)]
  if (benchVlan === null) return []
  if (fogServer === null)
    return [reportRouter('info', 'imaging_without_server', 'FOG', { vlan: benchVlan }, at)]
  if (networks.some(({ zone }) => zone === 'bench')) return []
  return [reportRouter('warning', 'imaging_without_network', 'FOG', { vlan: benchVlan }, at)]
}

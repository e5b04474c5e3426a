/**
 * What is to be done in the WAPT console, as a list it can be done from: installing needs the signature of an administrator's key,
 * which only the console uses. One line a host and package; hosts with nothing open have a line without package.
 */
import { toCsv } from '../delimited-text.ts'
import type { ComparedHost } from './compare-hosts.ts'
import type { OpenPackage } from './package-rows.ts'

const HEAD = ['host', 'fqdn', 'uuid', 'stand', 'package', 'version', 'status']

export function consoleList(hosts: readonly ComparedHost[], open: readonly OpenPackage[]): string {
  const byUuid = Map.groupBy(open, ({ uuid }) => uuid)
  const lines = hosts.flatMap(({ uuid, name, fqdn, stand }) => {
    const own = [name, fqdn ?? '', uuid, stand ?? '']
    const packages = byUuid.get(uuid) ?? []
    if (packages.length === 0) return [[...own, '', '', '']]
    return packages.map((one) => [...own, one.package, one.version ?? '', one.status])
  })
  return toCsv([HEAD, ...lines])
}

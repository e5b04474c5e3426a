import { expect, it } from 'vitest'
import { dropsStrangers } from '../../../main/integrations/dhcp/route-filter.ts'

const HEAD = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT'
const route = (name: string, destination: string, mask: string) =>
  `${name}\t${destination}\t0100000A\t0003\t0\t0\t100\t${mask}\t0\t0\t0`
const through = (name: string) => route(name, '00000000', '00000000')

/** What Linux tells of its filter and its ways; a file that is not there is null. */
const system =
  (filters: Readonly<Record<string, string>>, ...routes: string[]) =>
  (path: string) => {
    if (path === '/proc/net/route') return [HEAD, route('eth0', '0070010A', '00FFFFFF'), ...routes].join('\n')
    const name = /conf\/(.*)\/rp_filter/.exec(path)?.[1] ?? ''
    return filters[name] ?? null
  }

it.each([
  ['is off', { all: '0', eth0: '0' }, [], false],
  ['is unknown to the system', {}, [], false],
  ['is strict, and no way out leads through the card', { all: '0', eth0: '1' }, [through('wlan0')], true],
  ['is strict, and the way out leads through the card', { all: '1', eth0: '0' }, [through('eth0')], false],
  ['is loose, and there is a way out', { all: '0', eth0: '2' }, [through('wlan0')], false],
  ['is loose, and there is no way out', { all: '2', eth0: '0' }, [], true],
])('a stranger’s answer is dropped where the filter %s: %j', (_, filters, routes, dropped) => {
  expect(dropsStrangers('eth0', system(filters as Record<string, string>, ...routes))).toBe(dropped)
})

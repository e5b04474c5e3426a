/**
 * Default gateways from `/proc/net/route`. Surprising: the kernel prints an address as one hexadecimal number in the
 * processor's byte order, so on what people use it reads backwards: `0101A8C0` is 192.168.1.1.
 */
const UP_GATEWAY = 0x3

/** Interface -> gateway of its default route; of several that with the least metric. */
export function defaultGateways(text: string): ReadonlyMap<string, string> {
  const routes = text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [name, destination, gateway, flags, , , metric, mask] = line.trim().split(/\s+/)
      const isDefault = destination === '00000000' && mask === '00000000'
      const hasGateway = (Number.parseInt(flags ?? '', 16) & UP_GATEWAY) === UP_GATEWAY
      const address = readAddress(gateway)
      return name && isDefault && hasGateway && address ? [{ name, address, metric: Number(metric) }] : []
    })
    .sort((a, b) => b.metric - a.metric)
  return new Map(routes.map(({ name, address }) => [name, address]))
}

function readAddress(text: string | undefined): string | null {
  if (!text || !/^[0-9A-Fa-f]{8}$/.test(text)) return null
  return (text.match(/../g) ?? [])
    .reverse()
    .map((byte) => Number.parseInt(byte, 16))
    .join('.')
}

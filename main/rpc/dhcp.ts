/** Calls of the DHCP watch. */
import { os } from './implementer.ts'

const own = os.dhcp

export const dhcpWatches = own.router({
  interfaces: own.interfaces.handler(({ context }) => context.services.dhcpWatches.interfaces()),
  start: own.start.handler(({ context, input }) =>
    context.services.dhcpWatches.start(input.interfaces, input.seconds),
  ),
  stop: own.stop.handler(({ context }) => context.services.dhcpWatches.stop()),
  watch: own.watch.handler(({ context, signal }) => context.services.dhcpWatches.watch(signal)),
  addTable: own.addTable.handler(({ context, input: { switch: device, ...given } }) =>
    context.services.dhcpWatches.addTable({ ...given, device }),
  ),
})

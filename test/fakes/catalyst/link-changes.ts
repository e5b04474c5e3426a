/** What the system says of ports that a configuration line shut or brought back. */
import type { Device } from './device.ts'

/** Ports with something plugged in that are not shut. */
export const portsUp = (device: Device): ReadonlySet<string> =>
  new Set(
    [...device.links.keys()].filter(
      (name) => !device.running.sections.get(`interface ${name}`)?.has('shutdown'),
    ),
  )

/** What the system says when a line of configuration moved ports. */
export const linkChanges = (before: ReadonlySet<string>, after: ReadonlySet<string>): string[] => [
  ...[...after]
    .filter((name) => !before.has(name))
    .map((name) => `%LINK-3-UPDOWN: Interface ${name}, changed state to up`),
  ...[...before]
    .filter((name) => !after.has(name))
    .map((name) => `%LINK-5-CHANGED: Interface ${name}, changed state to administratively down`),
]

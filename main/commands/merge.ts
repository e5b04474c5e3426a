/** `brassage merge`: takes over the records of a packet; what two persons see differently, and cables they
 * found, are listed and never settled here. */
import { siteProposals } from '../services/checklist/found-cable.ts'
import { mergePacket } from '../services/checklist/packet.ts'
import { type ClockAhead, clockAhead } from '../services/checklist/packet-clock.ts'
import { contradictionsOf, readChecklist } from '../services/checklist/read-checklist.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { proposalRow } from './proposal-row.ts'
import { readGivenFile } from './read-given-file.ts'
import { withSite } from './with-site.ts'

export const mergeCommand: Command = {
  usage: 'brassage merge FILE PACKET',
  options: {},
  async run(input) {
    const path = positional(input, 1, 'PACKET')
    expectAtMost(input, 2)
    const packet = readGivenFile(path).toString('utf8')
    const json = await withSite(input, (site) => ({
      ...mergePacket(site, path, packet),
      warnings: warningsOf(clockAhead(packet, site.recorder.timestamp())),
      contradictions: contradictionsOf(readChecklist(site)),
      proposals: siteProposals(site)
        .filter(({ state }) => state === 'open')
        .map(proposalRow),
    }))
    const open = json.contradictions.map(
      ({ item, records }) => `${item}: ${records.map(({ by, state }) => `${by} says ${state}`).join(', ')}`,
    )
    return {
      exit: 0,
      json,
      text: [
        `${json.added} records added, ${json.known} known already`,
        ...json.warnings.map(({ message }) => `! ${message}`),
        ...open,
        ...json.proposals.map(({ id, from, to, by }) => `${id}: ${by} found a cable ${from} – ${to}`),
      ].join('\n'),
    }
  },
}

const warningsOf = (ahead: ClockAhead | null) =>
  ahead
    ? [
        {
          code: 'clock_ahead',
          message: `The clock of ${ahead.station} is ${ahead.minutes} minutes ahead of this computer's: what it read and ticked counts as newer than it is.`,
        },
      ]
    : []

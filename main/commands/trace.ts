/** `brassage trace`: the whole way of a connection, from any term that names a point of it. */
import { type Candidate, findTerm } from '../../shared/plan/find-term.ts'
import type { Trace } from '../../shared/plan/trace.ts'
import { positional } from './arguments.ts'
import { type Command, type CommandOutput, WorkError } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const traceCommand: Command = {
  usage: 'brassage trace FILE TERM   (a stand, outlet, panel position, port, MAC or address)',
  options: {},
  async run(input) {
    positional(input, 1, 'TERM')
    const term = input.positionals.slice(1).join(' ')
    const answer = await withSite(input, (site) => findTerm(site.plan(), term))
    if (answer.kind === 'trace') return showTrace(answer.trace)
    if (answer.kind === 'candidates') return showCandidates(term, answer.candidates)
    throw new WorkError(
      'not_found',
      `Nothing in this site is called "${term}". Try a stand, an outlet, "SW1 3", a MAC or an address.`,
    )
  },
}

function showTrace(trace: Trace): CommandOutput {
  const { complete, state, reason, vlan, vlanName, taggedVlans, prefix, gateway, hosts } = trace
  const segments = trace.segments.map(({ kind, name, location }) => ({ kind, name, location }))
  const { dhcpFirst, dhcpLast } = trace
  const way = segments
    .map(({ name, location }) => (location === null ? name : `${name} (${location})`))
    .join(' - ')
  const network = [
    vlan === null ? null : `VLAN ${vlan} ${vlanName ?? ''}`.trim(),
    taggedVlans.length > 0 ? `tagged ${taggedVlans.join(',')}` : null,
    prefix,
    gateway === null ? null : `gateway ${gateway}`,
    dhcpFirst === null ? null : `DHCP ${dhcpFirst} to ${dhcpLast}`,
  ]
  return {
    exit: 0,
    json: {
      complete,
      segments,
      vlan,
      prefix,
      gateway,
      vlanName,
      taggedVlans,
      dhcpFirst,
      dhcpLast,
      hosts,
      state,
      reason,
    },
    text: [
      way,
      network.filter((part) => part !== null).join(', '),
      complete ? 'complete' : `not complete: ${reason}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  }
}

function showCandidates(term: string, candidates: readonly Candidate[]): CommandOutput {
  return {
    exit: 1,
    json: { candidates },
    text: `"${term}" may mean:\n${formatTable(candidates)}`,
  }
}

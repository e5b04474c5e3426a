/**
 * `brassage proxmox interfaces`: `/etc/network/interfaces` of a fresh server, each line explained, checked where ifquery is; out of
 * options, or out of the answers of a run of the installation runbook.
 */
import { draftOf, formOf as formOfDraft } from '../../shared/proxmox/interfaces-draft.ts'
import {
  bondModes,
  type InterfacesForm,
  interfacesFile,
  textOfInterfaces,
} from '../../shared/proxmox/interfaces-file.ts'
import { checkInterfaces, expectForm } from '../services/proxmox/check-interfaces.ts'
import { findRun, viewRun } from '../services/runbooks/runs.ts'
import { expectAtMost, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { withSite } from './with-site.ts'
import { writeGivenFile } from './write-given-file.ts'

export const proxmoxInterfacesCommand: Command = {
  usage: `brassage proxmox interfaces --cards eno1,eno2 --address A/N --gateway G [--mode ${bondModes.join('|')}] [--no-vlans]
       [--dmz-card C | --dmz-vlan VLAN] [--out FILE]
       brassage proxmox interfaces FILE --run RUN [any of these instead of an answer] [--out FILE]`,
  options: {
    cards: { type: 'string' },
    address: { type: 'string' },
    gateway: { type: 'string' },
    mode: { type: 'string' },
    'no-vlans': { type: 'boolean' },
    'dmz-card': { type: 'string' },
    'dmz-vlan': { type: 'string' },
    out: { type: 'string' },
    run: { type: 'string' },
  },
  async run(input) {
    const form = await formOf(input)
    expectForm(form)
    const lines = interfacesFile(form)
    const text = textOfInterfaces(lines)
    const verdict = await checkInterfaces(text, input.signal)
    const out = textOption(input, 'out')
    if (out !== undefined) writeGivenFile(out, text)
    const rows = lines.map(({ text: line, why }) => ({
      text: line,
      why: why?.en ?? null,
      whyFr: why?.fr ?? null,
    }))
    const widest = Math.max(...lines.map((line) => line.text.length))
    return {
      exit: verdict.state === 'refused' ? 1 : 0,
      json: { text, lines: rows, ifquery: verdict, out: out ?? null },
      text: [
        ...rows.map((row) =>
          row.why === null ? '' : `${row.text.replace('\t', '    ').padEnd(widest + 4)} # ${row.why}`,
        ),
        verdict.state === 'unable'
          ? `ifquery ${verdict.why}: the file was not checked.`
          : `ifquery: ${verdict.state}${verdict.messages.map((one) => `\n${one.text}`).join('')}`,
      ].join('\n'),
    }
  },
}

async function formOf(input: CommandInput): Promise<InterfacesForm> {
  const run = textOption(input, 'run')
  const word = textOption(input, 'mode')
  if (word !== undefined && !bondModes.some((one) => one === word))
    throw new UsageError(`--mode ${word}: expected ${bondModes.join(', ')}`)
  const [card, vlan] = [textOption(input, 'dmz-card'), textOption(input, 'dmz-vlan')]
  if (card !== undefined && vlan !== undefined)
    throw new UsageError('--dmz-card and --dmz-vlan do not go together')
  if (run === undefined) {
    expectAtMost(input, 0)
    requiredOption(input, 'cards', 'the network cards, as in eno1,eno2')
    requiredOption(input, 'address', 'the address of the server, as in 192.0.2.10/24')
    requiredOption(input, 'gateway', 'the address of the gateway')
  }
  const answers = run === undefined ? {} : await answersOf(input, run)
  const given = {
    ...{ cards: textOption(input, 'cards'), address: textOption(input, 'address') },
    ...{ gateway: textOption(input, 'gateway'), mode: word },
    ...{ vlans: input.options['no-vlans'] === true ? 'no' : undefined, dmz: card ?? vlan },
  }
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const form = formOfDraft(draftOf({ ...answers, ...told }))
  // A card may be called as a number is written; what stands beside its option is what is meant.
  return card === undefined ? form : { ...form, dmz: { card } }
}

/** By the ids of their steps, which are the names of the fields. Throws WorkError `unknown_run`. */
async function answersOf(input: CommandInput, run: string): Promise<Record<string, string | null>> {
  expectAtMost(input, 1)
  return withSite(input, (site) =>
    Object.fromEntries(viewRun(site, findRun(site, run)).path.map(({ step, value }) => [step, value])),
  )
}

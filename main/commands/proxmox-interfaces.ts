/** `brassage proxmox interfaces`: `/etc/network/interfaces` of a fresh server, each line explained, checked where ifquery is. */
import {
  bondModes,
  type InterfacesForm,
  interfacesFile,
  textOfInterfaces,
} from '../../shared/proxmox/interfaces-file.ts'
import { checkInterfaces, expectForm } from '../services/proxmox/check-interfaces.ts'
import { expectAtMost, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { writeGivenFile } from './write-given-file.ts'

export const proxmoxInterfacesCommand: Command = {
  usage: `brassage proxmox interfaces --cards eno1,eno2 --address A/N --gateway G [--mode ${bondModes.join('|')}] [--no-vlans]
       [--dmz-card C | --dmz-vlan VLAN] [--out FILE]`,
  options: {
    cards: { type: 'string' },
    address: { type: 'string' },
    gateway: { type: 'string' },
    mode: { type: 'string' },
    'no-vlans': { type: 'boolean' },
    'dmz-card': { type: 'string' },
    'dmz-vlan': { type: 'string' },
    out: { type: 'string' },
  },
  async run(input) {
    expectAtMost(input, 0)
    const form = formOf(input)
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

function formOf(input: CommandInput): InterfacesForm {
  const word = textOption(input, 'mode') ?? '802.3ad'
  const mode = bondModes.find((one) => one === word)
  if (!mode) throw new UsageError(`--mode ${word}: expected ${bondModes.join(', ')}`)
  const [card, vlan] = [textOption(input, 'dmz-card'), textOption(input, 'dmz-vlan')]
  if (card !== undefined && vlan !== undefined)
    throw new UsageError('--dmz-card and --dmz-vlan do not go together')
  return {
    cards: requiredOption(input, 'cards', 'the network cards, as in eno1,eno2')
      .split(',')
      .map((name) => name.trim()),
    mode,
    address: requiredOption(input, 'address', 'the address of the server, as in 192.0.2.10/24'),
    gateway: requiredOption(input, 'gateway', 'the address of the gateway'),
    isVlanAware: input.options['no-vlans'] !== true,
    dmz: card !== undefined ? { card } : vlan !== undefined ? { vlan: Number(vlan) } : null,
  }
}

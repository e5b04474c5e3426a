/** Steps that people do away from switches: the DHCP machine, addresses of NAS and printers, and the checks at the end. */
import { inBoth } from '../i18n/both-texts.ts'
import { interfaceLines, subnetLines } from './dhcp-lines.ts'
import type { MigrationRequest } from './migration-request.ts'
import type { StepDraft } from './switch-steps.ts'
import type { TargetNetwork } from './target-network.ts'

const byHand = { interface: null, isSent: false } as const

/** Empty where no machine is named. */
export function serverSteps({ dhcp }: MigrationRequest, network: TargetNetwork): StepDraft[] {
  if (!dhcp) return []
  const { host, interface: card } = dhcp
  const { vid, cidr } = network
  return [
    {
      ...byHand,
      id: 'dhcp_interface',
      kind: 'dhcp_interface',
      device: host,
      who: 'server',
      when: 'beforehand',
      title: inBoth(
        `Give ${host} a card in VLAN ${vid}: ${card}`,
        `Donner à ${host} une carte dans le VLAN ${vid} : ${card}`,
      ),
      lines: interfaceLines(card, network),
      instruction: inBoth(
        `If ${host} is a virtual machine, add a network card with VLAN tag ${vid} to it first (Proxmox: Hardware, Add, Network Device, on the bridge of its other cards). Keep a copy of both files. Add the lines to the first; in the second add ${card} to the names that stand in INTERFACESv4 already. Then: ifup ${card}.`,
        `Si ${host} est une machine virtuelle, ajoutez-lui d’abord une carte réseau avec l’étiquette de VLAN ${vid} (Proxmox : Matériel, Ajouter, Carte réseau, sur le pont de ses autres cartes). Gardez une copie des deux fichiers. Ajoutez les lignes au premier ; dans le second, ajoutez ${card} aux noms déjà présents dans INTERFACESv4. Puis : ifup ${card}.`,
      ),
      backOut: {
        lines: [],
        instruction: inBoth(
          `ifdown ${card}, put the copies of both files back, and take the card out of the virtual machine.`,
          `ifdown ${card}, remettez les copies des deux fichiers, et retirez la carte de la machine virtuelle.`,
        ),
      },
    },
    {
      ...byHand,
      id: 'dhcp_subnet',
      kind: 'dhcp_subnet',
      device: host,
      who: 'server',
      when: 'beforehand',
      title: inBoth(
        `Hand out addresses of ${cidr} on ${host}`,
        `Distribuer les adresses de ${cidr} sur ${host}`,
      ),
      lines: subnetLines(network),
      instruction: inBoth(
        'Keep a copy of the file. Add the lines, check with dhcpd -t, then: systemctl restart isc-dhcp-server. Name servers stand with the global options, or are to be copied from another subnet.',
        'Gardez une copie du fichier. Ajoutez les lignes, vérifiez avec dhcpd -t, puis : systemctl restart isc-dhcp-server. Les serveurs de noms sont dans les options globales, ou à recopier d’un autre sous-réseau.',
      ),
      backOut: {
        lines: [],
        instruction: inBoth(
          'Put the copy of the file back, check with dhcpd -t, then: systemctl restart isc-dhcp-server.',
          'Remettez la copie du fichier, vérifiez avec dhcpd -t, puis : systemctl restart isc-dhcp-server.',
        ),
      },
    },
  ]
}

export const addressSteps = ({ hosts }: MigrationRequest, network: TargetNetwork): StepDraft[] =>
  hosts.map(({ name, address }) => ({
    ...byHand,
    id: `address ${name}`,
    kind: 'address',
    device: name,
    who: 'owner',
    when: 'changeover',
    title: inBoth(`Give ${name} the address ${address}`, `Donner à ${name} l’adresse ${address}`),
    lines: [],
    instruction: inBoth(
      `Write down its present address. Then set ${address}/${network.prefix.length}, gateway ${network.gateway}, and tell those who reach it by its address.`,
      `Notez son adresse actuelle. Réglez ensuite ${address}/${network.prefix.length}, passerelle ${network.gateway}, et prévenez ceux qui l’atteignent par son adresse.`,
    ),
    backOut: {
      lines: [],
      instruction: inBoth(
        `Set the address of ${name} that was written down again, on the device itself.`,
        `Remettez, sur ${name} même, l’adresse qui avait été notée.`,
      ),
    },
  }))

export function checkSteps({ hosts }: MigrationRequest, { vid, gateway, pool }: TargetNetwork): StepDraft[] {
  const nothing = {
    lines: [],
    instruction: inBoth('A check changes nothing.', 'Une vérification ne change rien.'),
  }
  const from = pool ? ` (${pool.first}-${pool.last})` : ''
  const names = hosts.map(({ name }) => name).join(', ')
  const also = names === '' ? inBoth('', '') : inBoth(`, then ${names}`, `, puis ${names}`)
  return [
    {
      ...byHand,
      id: 'check network',
      kind: 'check',
      device: null,
      who: 'network',
      when: 'afterwards',
      title: inBoth(
        `Check VLAN ${vid} from a moved outlet`,
        `Vérifier le VLAN ${vid} depuis une prise déplacée`,
      ),
      lines: [],
      instruction: inBoth(
        `Plug a PC into one moved outlet of each switch: it gets an address of the pool${from}, and ${gateway} answers to ping${also.en}.`,
        `Branchez un PC sur une prise déplacée de chaque commutateur : il reçoit une adresse de la plage${from}, et ${gateway} répond au ping${also.fr}.`,
      ),
      backOut: nothing,
    },
    {
      ...byHand,
      id: 'check users',
      kind: 'check',
      device: null,
      who: 'users',
      when: 'afterwards',
      title: inBoth('Ask the users whether all works', 'Demander aux utilisateurs si tout fonctionne'),
      lines: [],
      instruction: inBoth(
        'Internet, file server, printers, telephones. Whoever has no network unplugs the cord, waits ten seconds and plugs it in again.',
        'Internet, serveur de fichiers, imprimantes, téléphones. Qui n’a pas de réseau débranche le cordon, attend dix secondes et le rebranche.',
      ),
      backOut: nothing,
    },
  ]
}

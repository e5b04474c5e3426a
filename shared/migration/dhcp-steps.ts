/**
 * Steps at the machine that hands out the addresses: its card in the new VLAN, and the subnet. Of two routers with Kea each has the
 * subnet, the partner first: one that does not know it refuses the leases of the other, and nobody gets an address.
 */
import { parseIpv4 } from '../addressing/ipv4.ts'
import { type BothTexts, inBoth } from '../i18n/both-texts.ts'
import { otherSide } from '../routers/router-pair.ts'
import { interfaceLines, keaSubnetLines, subnetLines } from './dhcp-lines.ts'
import { type DhcpServer, partnerOf, type RouterServer } from './dhcp-server.ts'
import { keepCopies, putBack } from './file-copies.ts'
import type { MigrationRequest } from './migration-request.ts'
import type { StepDraft } from './switch-steps.ts'
import type { TargetNetwork } from './target-network.ts'

const byHand = { interface: null, isSent: false, who: 'server', when: 'beforehand' } as const

/** In the order in which they are done; empty where no machine is named. */
export function dhcpSteps(
  { dhcp }: MigrationRequest,
  network: TargetNetwork,
  server: DhcpServer,
): StepDraft[] {
  if (!dhcp) return []
  const { host, interface: card } = dhcp
  return [
    interfaceStep(host, card, network, server),
    ...(server.flavour === 'kea' && server.router
      ? keaSteps(host, network, server.router)
      : [subnetStep(host, network)]),
  ]
}

function interfaceStep(
  host: string,
  card: string,
  network: TargetNetwork,
  { flavour }: DhcpServer,
): StepDraft {
  const { vid } = network
  const isIsc = flavour === 'isc'
  const files = ['/etc/network/interfaces', ...(isIsc ? ['/etc/default/isc-dhcp-server'] : [])]
  const kept = keepCopies(files, network)
  const named = isIsc
    ? inBoth(
        `Add the lines to the first; in the second add ${card} to the names that stand in INTERFACESv4 already.`,
        `Ajoutez les lignes au premier ; dans le second, ajoutez ${card} aux noms déjà présents dans INTERFACESv4.`,
      )
    : inBoth(
        `Add the lines. Kea looks at every card where its file says "interfaces": [ "*" ]; where it names them, add ${card} there.`,
        `Ajoutez les lignes. Kea écoute toutes les cartes si son fichier dit "interfaces": [ "*" ] ; s’il les nomme, ajoutez-y ${card}.`,
      )
  return {
    ...byHand,
    id: 'dhcp_interface',
    kind: 'dhcp_interface',
    device: host,
    title: inBoth(
      `Give ${host} a card in VLAN ${vid}: ${card}`,
      `Donner à ${host} une carte dans le VLAN ${vid} : ${card}`,
    ),
    lines: interfaceLines(card, network, flavour),
    instruction: inBoth(
      `If ${host} is a virtual machine, add a network card with VLAN tag ${vid} to it first (Proxmox: Hardware, Add, Network Device, on the bridge of its other cards). ${kept.en} – ${named.en} Then: ifup ${card}.`,
      `Si ${host} est une machine virtuelle, ajoutez-lui d’abord une carte réseau avec l’étiquette de VLAN ${vid} (Proxmox : Matériel, Ajouter, Carte réseau, sur le pont de ses autres cartes). ${kept.fr} – ${named.fr} Puis : ifup ${card}.`,
    ),
    backOut: {
      lines: putBack(files, network, { before: [`ifdown ${card}`] }),
      instruction: inBoth(
        'These commands put the copies back. Then take the card out of the virtual machine, if it is one.',
        'Ces commandes remettent les copies. Retirez ensuite la carte de la machine virtuelle, si c’en est une.',
      ),
    },
  }
}

/** What `putBack` has made of the file of the subnets. */
const backSaid = inBoth(
  'These commands put the copy back, check it, and let the server read it.',
  'Ces commandes remettent la copie, la vérifient et la font lire au serveur.',
)

const DHCPD = '/etc/dhcp/dhcpd.conf'

const subnetTitle = (host: string, { cidr }: TargetNetwork): BothTexts =>
  inBoth(`Hand out addresses of ${cidr} on ${host}`, `Distribuer les adresses de ${cidr} sur ${host}`)

const subnetStep = (host: string, network: TargetNetwork): StepDraft => ({
  ...byHand,
  id: 'dhcp_subnet',
  kind: 'dhcp_subnet',
  device: host,
  title: subnetTitle(host, network),
  lines: subnetLines(network),
  instruction: inBoth(
    `${keepCopies([DHCPD], network).en} – Add the lines, check with dhcpd -t, then: systemctl restart isc-dhcp-server. Name servers stand with the global options, or are to be copied from another subnet.`,
    `${keepCopies([DHCPD], network).fr} – Ajoutez les lignes, vérifiez avec dhcpd -t, puis : systemctl restart isc-dhcp-server. Les serveurs de noms sont dans les options globales, ou à recopier d’un autre sous-réseau.`,
  ),
  backOut: {
    lines: putBack([DHCPD], network, { after: ['dhcpd -t', 'systemctl restart isc-dhcp-server'] }),
    instruction: backSaid,
  },
})

/** Debian's unit has no reload: Kea itself reads its file anew at that signal, and keeps the old one where the new one is wrong. */
const KEA = '/etc/kea/kea-dhcp4.conf'
const CHECK = `kea-dhcp4 -t ${KEA}`
const RELOAD = 'systemctl kill -s HUP kea-dhcp4-server'

function keaSteps(host: string, network: TargetNetwork, router: RouterServer): StepDraft[] {
  const partner = partnerOf(router)
  const own = parseIpv4(network.server ?? '')
  const { replaces } = router
  const kept = keepCopies([KEA], network)
  const put =
    replaces === null
      ? inBoth(
          'Add the entry to its list "subnet4", with a comma between it and its neighbour.',
          'Ajoutez l’entrée à sa liste "subnet4", avec une virgule entre elle et sa voisine.',
        )
      : inBoth(
          `In its list "subnet4" put the entry in the place of that of ${replaces}, which has the same "id".`,
          `Dans sa liste "subnet4", mettez l’entrée à la place de celle de ${replaces}, qui a le même "id".`,
        )
  const step = (id: string, device: string, lines: StepDraft['lines']): StepDraft => ({
    ...byHand,
    id,
    kind: 'dhcp_subnet',
    device,
    title: subnetTitle(device, network),
    lines,
    instruction: inBoth(
      `${kept.en} – ${put.en} Check with ${CHECK}, then: ${RELOAD}. Both routers need it, ${partner} first: Kea gives no address that its partner does not know.`,
      `${kept.fr} – ${put.fr} Vérifiez avec ${CHECK}, puis : ${RELOAD}. Les deux routeurs en ont besoin, ${partner} d’abord : Kea ne donne aucune adresse que son partenaire ne connaît pas.`,
    ),
    backOut: {
      lines: putBack([KEA], network, { after: [CHECK, RELOAD] }),
      instruction: inBoth(
        `${backSaid.en} Both routers, ${host} first.`,
        `${backSaid.fr} Les deux routeurs, ${host} d’abord.`,
      ),
    },
  })
  return [
    step(`dhcp_subnet ${partner}`, partner, keaSubnetLines(router, otherSide(router.side), null)),
    step('dhcp_subnet', host, keaSubnetLines(router, router.side, own)),
  ]
}

/**
 * `/etc/network/interfaces` of a fresh Proxmox server, every line with what it is for: two cards as one bond, a bridge on it that
 * the guests hang on, and a DMZ on a card or a VLAN of its own.
 *
 *   [eno1]--+
 *           +--[bond0]--[vmbr0] address of the server, guests (VLAN aware: each card of a guest has its tag)
 *   [eno2]--+
 *   [eno3] or [bond0.50] --[vmbr1] DMZ: guests only, the server itself has no address there
 */
import { type BothTexts, inBoth } from '../i18n/both-texts.ts'

export const bondModes = ['802.3ad', 'active-backup', 'balance-alb'] as const
export type BondMode = (typeof bondModes)[number]

export interface InterfacesForm {
  /** One card: no bond. */
  readonly cards: readonly string[]
  readonly mode: BondMode
  /** With the length of its prefix: `192.0.2.10/24`. */
  readonly address: string
  readonly gateway: string
  readonly isVlanAware: boolean
  /** The card of the DMZ, or its VLAN on the bond; null: none. */
  readonly dmz: { readonly card: string } | { readonly vlan: number } | null
}

export interface ExplainedLine {
  readonly text: string
  /** Null: an empty line. */
  readonly why: BothTexts | null
}

export interface FormFault {
  readonly field: 'cards' | 'address' | 'gateway' | 'dmz'
  readonly message: string
}

/** Names that the file gives to what it makes itself. */
const OWN_NAMES = /^(lo|bond\d+|vmbr\d+)$/i
/** As the kernel takes them. */
const LONGEST_NAME = 15
const isCard = (name: string): boolean =>
  /^[a-z][a-z0-9._-]*$/i.test(name) && name.length <= LONGEST_NAME && !OWN_NAMES.test(name)
/** Null: no IPv4 address. */
export const octets = (text: string): number[] | null => {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  return parts?.every((part) => part <= 255) ? parts : null
}
const numberOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0)

/** Empty where it can be written. */
export function faultsOfForm({ cards, address, gateway, dmz }: InterfacesForm): FormFault[] {
  const faults: FormFault[] = []
  const fault = (field: FormFault['field'], message: string) => faults.push({ field, message })
  if (cards.length === 0 || !cards.every(isCard) || new Set(cards).size !== cards.length)
    fault('cards', 'Cards are named one by one, each once, as in eno1, eno2.')
  const [host = '', bits = ''] = address.split('/')
  const own = octets(host)
  const length = Number(bits)
  if (!own || !/^\d{1,2}$/.test(bits) || length < 8 || length > 30)
    fault('address', `"${address}" is no address with its prefix, as in 192.0.2.10/24.`)
  else if (own && isEdge(own, length))
    fault('address', `${address} is the network itself or its broadcast: take an address inside it.`)
  const way = octets(gateway)
  if (!way) fault('gateway', `"${gateway}" is no address of a gateway.`)
  else if (own) {
    const size = 2 ** (32 - length)
    const isNear = Math.floor(numberOf(own) / size) === Math.floor(numberOf(way) / size)
    if (!isNear || gateway === host || isEdge(way, length))
      fault('gateway', `The gateway ${gateway} is not in the network of ${address}.`)
  }
  if (dmz && 'card' in dmz && (!isCard(dmz.card) || cards.includes(dmz.card)))
    fault('dmz', 'The DMZ needs a card of its own, which is none of the others.')
  if (dmz && 'vlan' in dmz && !(Number.isInteger(dmz.vlan) && dmz.vlan >= 1 && dmz.vlan <= 4094))
    fault('dmz', 'The VLAN of the DMZ is a number from 1 to 4094.')
  const uplink = uplinkOf(cards)
  if (dmz && 'vlan' in dmz && `${uplink}.${dmz.vlan}`.length > LONGEST_NAME)
    fault(
      'dmz',
      `${uplink}.${dmz.vlan} is longer than the 15 characters that a name may have: take a bond, or a card.`,
    )
  return faults
}

/** The first and last address of a network are nobody's. */
function isEdge(parts: readonly number[], length: number): boolean {
  const size = 2 ** (32 - length)
  const place = numberOf(parts) % size
  return place === 0 || place === size - 1
}

const uplinkOf = (cards: readonly string[]): string => (cards.length > 1 ? 'bond0' : (cards[0] ?? ''))

const EMPTY: ExplainedLine = { text: '', why: null }
const line = (text: string, en: string, fr: string): ExplainedLine => ({ text, why: inBoth(en, fr) })

const modeWords: Readonly<Record<BondMode, BothTexts>> = {
  '802.3ad': inBoth(
    'LACP: both cards at once. The switch needs the same on its two ports (a LAG), else nothing passes.',
    'LACP : les deux cartes ensemble. Le commutateur doit avoir la même chose sur ses deux ports (un LAG), sinon rien ne passe.',
  ),
  'active-backup': inBoth(
    'One card works, the other waits for it to fail. The switch needs nothing.',
    'Une carte travaille, l’autre attend sa panne. Rien à faire sur le commutateur.',
  ),
  'balance-alb': inBoth(
    'Both cards share the load without the switch knowing of it.',
    'Les deux cartes se partagent la charge sans que le commutateur le sache.',
  ),
}

/** The file line by line. The form has no faults. */
export function interfacesFile(form: InterfacesForm): ExplainedLine[] {
  const { cards, address, gateway, isVlanAware, dmz } = form
  const uplink = uplinkOf(cards)
  const single = dmz && 'card' in dmz ? [...cards, dmz.card] : cards
  return [
    line(
      'auto lo',
      'The loop of the server to itself: it is always there.',
      'La boucle du serveur sur lui-même : toujours là.',
    ),
    line('iface lo inet loopback', 'What kind it is.', 'De quel genre elle est.'),
    EMPTY,
    ...single.flatMap((card) => [
      line(
        `iface ${card} inet manual`,
        `The card ${card} has no address of its own: what stands on it has.`,
        `La carte ${card} n’a pas d’adresse : ce qui est posé dessus en a une.`,
      ),
      EMPTY,
    ]),
    ...(cards.length > 1 ? bondLines(form) : []),
    line('auto vmbr0', 'The bridge comes up at start.', 'Le pont monte au démarrage.'),
    line(
      'iface vmbr0 inet static',
      'The server has a fixed address on it.',
      'Le serveur y a une adresse fixe.',
    ),
    line(
      `\taddress ${address}`,
      'Its address, with the length of the prefix.',
      'Son adresse, avec la longueur du préfixe.',
    ),
    line(
      `\tgateway ${gateway}`,
      'The way out: only one in the whole file.',
      'La sortie : une seule dans tout le fichier.',
    ),
    line(
      `\tbridge-ports ${uplink}`,
      `The bridge reaches the network by ${uplink}.`,
      `Le pont rejoint le réseau par ${uplink}.`,
    ),
    line(
      '\tbridge-stp off',
      'No spanning tree: it has one way out only.',
      'Pas de spanning tree : il n’a qu’une sortie.',
    ),
    line('\tbridge-fd 0', 'No waiting before it forwards.', 'Pas d’attente avant de transmettre.'),
    ...(isVlanAware
      ? [
          line(
            '\tbridge-vlan-aware yes',
            'Cards of guests can have a VLAN tag.',
            'Les cartes des machines peuvent porter un VLAN.',
          ),
          line('\tbridge-vids 2-4094', 'Which VLANs it lets through.', 'Les VLAN qu’il laisse passer.'),
        ]
      : []),
    ...(dmz ? dmzLines(dmz, uplink) : []),
  ]
}

const bondLines = ({ cards, mode }: InterfacesForm): ExplainedLine[] => [
  line('auto bond0', 'The bond comes up at start.', 'L’agrégat monte au démarrage.'),
  line(
    'iface bond0 inet manual',
    'It has no address: the bridge has.',
    'Il n’a pas d’adresse : le pont en a une.',
  ),
  line(`\tbond-slaves ${cards.join(' ')}`, 'The cards that are one.', 'Les cartes qui n’en font qu’une.'),
  line(
    '\tbond-miimon 100',
    'A dead link is noticed after 100 ms.',
    'Un lien mort est remarqué après 100 ms.',
  ),
  { text: `\tbond-mode ${mode}`, why: modeWords[mode] },
  ...(mode === 'active-backup'
    ? [
        line(
          `\tbond-primary ${cards[0] ?? ''}`,
          'The card that works first.',
          'La carte qui travaille d’abord.',
        ),
      ]
    : []),
  ...(mode === '802.3ad'
    ? [
        line(
          '\tbond-xmit-hash-policy layer2+3',
          'Which card a conversation takes.',
          'Quelle carte prend une conversation.',
        ),
      ]
    : []),
  EMPTY,
]

function dmzLines(dmz: NonNullable<InterfacesForm['dmz']>, uplink: string): ExplainedLine[] {
  const port = 'card' in dmz ? dmz.card : `${uplink}.${dmz.vlan}`
  return [
    EMPTY,
    line('auto vmbr1', 'The bridge of the DMZ comes up at start.', 'Le pont de la DMZ monte au démarrage.'),
    line(
      'iface vmbr1 inet manual',
      'The server has no address in the DMZ: from there it cannot be reached.',
      'Le serveur n’a pas d’adresse dans la DMZ : on ne peut pas l’atteindre de là.',
    ),
    line(`\tbridge-ports ${port}`, `The DMZ arrives by ${port}.`, `La DMZ arrive par ${port}.`),
    line('\tbridge-stp off', 'No spanning tree here either.', 'Pas de spanning tree ici non plus.'),
    line('\tbridge-fd 0', 'No waiting before it forwards.', 'Pas d’attente avant de transmettre.'),
  ]
}

/** As it is written to the disk. */
export const textOfInterfaces = (lines: readonly ExplainedLine[]): string =>
  `${lines.map(({ text }) => text).join('\n')}\n`

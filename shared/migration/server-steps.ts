/** Steps that people do away from switches, once addresses are handed out: those of NAS and printers, and the checks at the end. */
import { inBoth } from '../i18n/both-texts.ts'
import type { MigrationRequest } from './migration-request.ts'
import type { StepDraft } from './switch-steps.ts'
import type { TargetNetwork } from './target-network.ts'

const byHand = { interface: null, isSent: false } as const

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

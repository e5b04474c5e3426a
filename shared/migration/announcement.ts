/** What is said to the users before, in both languages: what moves, what they notice, what they do, whom they call. */
import { type BothTexts, inBoth } from '../i18n/both-texts.ts'
import type { Plan } from '../model/plan.ts'
import type { MigrationRequest } from './migration-request.ts'
import type { RepatchRow } from './repatch-list.ts'

export function announcementOf(
  plan: Plan,
  { name, hosts, when }: MigrationRequest,
  rows: readonly RepatchRow[],
): BothTexts {
  const moving = rows.filter(({ cord }) => cord !== 'open')
  const outlets = moving
    .map(({ outlet, stand }) => (stand === null ? outlet : `${outlet} (${stand})`))
    .join(', ')
  const addresses = hosts.map((host) => `  - ${host.name}: ${host.address}`)
  const hasTelephones = moving.some(({ service }) => service === 'telephone')
  const { contact } = plan.site
  const text = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('\n')
  return inBoth(
    text([
      `Network change: ${name}`,
      '',
      `${when ? `${when}, s` : 'S'}ome outlets move to another network.`,
      outlets === '' ? null : `Outlets concerned: ${outlets}.`,
      'The network is cut there for a few minutes. Save your work before.',
      'Afterwards unplug the network cord of your computer, wait ten seconds and plug it in again (or restart it): it asks for a new address only then.',
      addresses.length > 0 ? `New addresses:\n${addresses.join('\n')}` : null,
      hasTelephones
        ? 'Telephones on these outlets are cut too for that time.'
        : 'Telephones are not concerned: leave their cords in place.',
      contact
        ? `If something does not work: ${contact}.`
        : 'If something does not work, call the network team.',
    ]),
    text([
      `Changement de réseau : ${name}`,
      '',
      `${when ? `${when}, d` : 'D'}es prises passent sur un autre réseau.`,
      outlets === '' ? null : `Prises concernées : ${outlets}.`,
      'Le réseau y est coupé quelques minutes. Enregistrez votre travail avant.',
      'Ensuite, débranchez le cordon réseau de votre ordinateur, attendez dix secondes et rebranchez-le (ou redémarrez-le) : il ne demande une nouvelle adresse qu’à ce moment.',
      addresses.length > 0 ? `Nouvelles adresses :\n${addresses.join('\n')}` : null,
      hasTelephones
        ? 'Les téléphones de ces prises sont coupés aussi pendant ce temps.'
        : 'Les téléphones ne sont pas concernés : laissez leurs cordons en place.',
      contact
        ? `Si quelque chose ne marche pas : ${contact}.`
        : 'Si quelque chose ne marche pas, appelez l’équipe réseau.',
    ]),
  )
}

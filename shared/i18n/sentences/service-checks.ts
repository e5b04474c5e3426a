/** Checks of services: what is refused. */
import type { Sentence } from './sentence.ts'

export const serviceChecking: readonly Sentence[] = [
  {
    en: 'The site has no check of a service yet. Add one with "brassage add FILE service-check NAME kind=ping target=10.1.0.25".',
    fr: 'Le site n’a encore aucun contrôle de service. Ajoutez-en un avec « brassage add FILE service-check NAME kind=ping target=10.1.0.25 ».',
  },
  { en: 'there is no check "{name}"', fr: 'il n’y a pas de contrôle « {name} »' },
  {
    en: 'expected a host of the site, an address or a name',
    fr: 'il faut un poste du site, une adresse ou un nom',
  },
  {
    en: 'expected how many seconds to wait, 1 to {most}',
    fr: 'il faut un nombre de secondes à attendre, de 1 à {most}',
  },
  {
    en: 'expected the name of a secret of the vault that begins with snmp-; without one, the community is public',
    fr: 'il faut le nom d’un secret du coffre qui commence par snmp- ; sans lui, la communauté est public',
  },
  { en: 'expected nothing: this kind has no detail', fr: 'il ne faut rien : ce genre n’a pas de précision' },
  { en: 'expected a port from 1 to 65535', fr: 'il faut un port de 1 à 65535' },
  { en: 'expected something as in {example}', fr: 'il faut quelque chose comme {example}' },
]

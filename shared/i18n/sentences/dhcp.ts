/** The DHCP watch: what is refused, and what the journal keeps of it. */
import type { Sentence } from './sentence.ts'

export const dhcpTalk: readonly Sentence[] = [
  {
    en: 'There is no network card {name} with a link here. There are: {known}.',
    fr: 'Il n’y a pas ici de carte réseau {name} avec un lien. Il y a : {known}.',
  },
  {
    en: 'No network card has a link: plug the laptop into an outlet.',
    fr: 'Aucune carte réseau n’a de lien : branchez le portable sur une prise.',
  },
  { en: 'there is no DHCP server "{name}"', fr: 'il n’y a pas de serveur DHCP « {name} »' },
  {
    en: 'expected an IPv4 address, or a host number in each network such as -2 (the last but one)',
    fr: 'il faut une adresse IPv4, ou un numéro d’hôte dans chaque réseau comme -2 (l’avant-dernier)',
  },
  {
    en: 'expected a MAC address, as in 00:11:22:33:44:55',
    fr: 'il faut une adresse MAC, par exemple 00:11:22:33:44:55',
  },
  { en: 'Foreign DHCP server {server}: {place}', fr: 'Serveur DHCP étranger {server} : {place}' },
  { en: 'Foreign DHCP server {server}', fr: 'Serveur DHCP étranger {server}' },
  {
    en: 'stand {stand}, outlet {outlet}, {port}',
    fr: 'stand {stand}, prise {outlet}, {port}',
    isPart: true,
  },
  { en: 'outlet {outlet}, {port}', fr: 'prise {outlet}, {port}', isPart: true },
  { en: 'A watch is running: stop it first.', fr: 'Une veille est en cours : arrêtez-la d’abord.' },
]

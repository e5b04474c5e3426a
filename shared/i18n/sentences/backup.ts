/** Readings of devices: kept, named, compared, exported. */
import type { Sentence } from './sentence.ts'

export const backup: readonly Sentence[] = [
  {
    en: '{from} is written for {a}, {to} for {b}: they cannot be compared.',
    fr: '{from} est écrite pour {a}, {to} pour {b} : elles ne peuvent pas être comparées.',
  },
  {
    en: 'That configuration is not kept in this site.',
    fr: 'Cette configuration n’est pas conservée dans ce site.',
  },
  {
    en: '{device} is named twice: each device takes part once.',
    fr: '{device} est nommé deux fois : chaque équipement ne participe qu’une fois.',
  },
  {
    en: '{device} has no management address in the plan: set one, or write {again}=ADDRESS.',
    fr: '{device} n’a pas d’adresse de gestion dans le plan : donnez-lui-en une.',
  },
  {
    en: '{address} answers with serial number {serial}; {device} is {planned}.',
    fr: '{address} répond avec le numéro de série {serial} ; {device} est {planned}.',
  },
  {
    en: 'Say which command to run on these devices.',
    fr: 'Dites quelle commande lancer sur ces équipements.',
  },
  {
    en: 'This job is not kept in this site, or still runs.',
    fr: 'Ce travail n’est pas conservé dans ce site, ou il est encore en cours.',
  },
  { en: 'No device of this job failed.', fr: 'Aucun équipement de ce travail n’a échoué.' },
  {
    en: '"{address}" is no address: expected HOST or HOST:PORT.',
    fr: '« {address} » n’est pas une adresse : attendu HÔTE ou HÔTE:PORT.',
  },
  {
    en: '{lines} lines, something new was kept.',
    fr: '{lines} [lines|ligne|lignes] ; du nouveau a été conservé.',
  },
  { en: '{lines} lines, the same as before.', fr: '{lines} [lines|ligne|lignes], comme avant.' },
  { en: 'Answered.', fr: 'A répondu.' },
  { en: 'Refused: {commands}', fr: 'Refusé : {commands}' },
  {
    en: 'Nothing was read yet, so there is nothing to export. Read a switch first.',
    fr: 'Rien n’a encore été lu : il n’y a rien à exporter. Lisez d’abord un commutateur.',
  },
  {
    en: 'The reading of {name} was kept while the vault was closed, so without its secrets. Read it again, or export without secrets.',
    fr: 'La lecture de {name} a été conservée coffre fermé, donc sans ses secrets. Relisez-le, ou exportez sans les secrets.',
  },
  {
    en: '{name}: nothing was read yet. Read the switch first.',
    fr: '{name} : rien n’a encore été lu. Lisez d’abord ce commutateur.',
  },
  {
    en: '"{reference}" names no configuration: expected the id of a snapshot, a switch, or a switch with :{words}.',
    fr: '« {reference} » ne désigne aucune configuration : attendu l’identifiant d’une lecture, un commutateur, ou un commutateur suivi de :{words}.',
  },
]

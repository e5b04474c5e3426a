/** Edits of LAGs that are refused, and what was done besides. */
import type { Sentence } from './sentence.ts'

export const lag: readonly Sentence[] = [
  {
    en: '{port} is a member of {lag}, which says what it carries: set it there, or take the port out with lag=',
    fr: '{port} est membre de {lag}, qui dit ce qu’il transporte : réglez-le là, ou retirez le port avec lag=',
  },
  {
    en: '{port} is a member of {lag}; take it out there first',
    fr: '{port} est membre de {lag} ; retirez-l’en d’abord',
  },
  {
    en: '{name} cannot carry a VLAN and forbid it; take it out of vlan and taggedVlans, or out of forbiddenVlans',
    fr: '{name} ne peut pas transporter un VLAN et l’interdire ; retirez-le de vlan et taggedVlans, ou de forbiddenVlans',
  },
  { en: 'a LAG cannot be a member of a LAG', fr: 'un LAG ne peut pas être membre d’un LAG' },
  {
    en: 'a LAG has a number within 1 to {most}, as in {example}',
    fr: 'un LAG a un numéro de 1 à {most}, comme dans {example}',
  },
  {
    en: '{device} has a LAG of number {number} already',
    fr: '{device} a déjà un LAG de numéro {number}',
  },
  {
    en: 'on which switch? Write it first, as in "SW1 Port-channel1"',
    fr: 'sur quel commutateur ? Écrivez-le d’abord, comme dans « SW1 Port-channel1 »',
  },
  { en: '{name} is a port, no LAG', fr: '{name} est un port, pas un LAG' },
  {
    en: '{name} is a LAG; cables go to the ports in it',
    fr: '{name} est un LAG ; les câbles vont à ses ports',
  },
  {
    en: '{name} is a LAG; a cable goes to one of the ports in it',
    fr: '{name} est un LAG ; un câble va à l’un de ses ports',
  },
  { en: '{name} made on {device}, with LACP', fr: '{name} créé sur {device}, avec LACP' },
  {
    en: '{name} made on {device}, static: its software has no LACP',
    fr: '{name} créé sur {device}, statique : son logiciel n’a pas LACP',
  },
]

/** Late changes: what they are called, what they do besides, and why one is refused. */
import type { Sentence } from './sentence.ts'

export const lateChanges: readonly Sentence[] = [
  {
    en: 'Late change: stand {stand} to outlet {outlet}',
    fr: 'Changement tardif : stand {stand} sur la prise {outlet}',
  },
  {
    en: 'Late change: outlets {a} and {b} swapped',
    fr: 'Changement tardif : prises {a} et {b} échangées',
  },
  { en: 'Late change: outlet {outlet} to {place}', fr: 'Changement tardif : prise {outlet} vers {place}' },
  {
    en: 'Late change: VLAN {vlan} tagged on {ports}',
    fr: 'Changement tardif : VLAN {vlan} étiqueté sur {ports}',
  },
  {
    en: 'Late change: VLAN {vlan} untagged on {ports}',
    fr: 'Changement tardif : VLAN {vlan} non étiqueté sur {ports}',
  },
  { en: 'Late change: {ports} shut', fr: 'Changement tardif : {ports} fermé' },
  { en: 'Late change: {ports} opened', fr: 'Changement tardif : {ports} rouvert' },
  {
    en: 'Late change: {ports} set apart in VLAN {vlan}',
    fr: 'Changement tardif : {ports} isolé dans le VLAN {vlan}',
  },
  {
    en: 'a routed port is in no VLAN; shut it instead',
    fr: 'un port routé n’est dans aucun VLAN ; fermez-le plutôt',
  },
  { en: 'Late change: VLAN {vlan} off {ports}', fr: 'Changement tardif : VLAN {vlan} retiré de {ports}' },
  {
    en: 'Outlet {outlet} was of stand {stand}: that stand goes without it',
    fr: 'La prise {outlet} était au stand {stand} : ce stand ne l’a plus',
  },
  {
    en: 'Host {host} was at outlet {outlet}: it is at none now',
    fr: 'La machine {host} était sur la prise {outlet} : elle n’est plus sur aucune',
  },
  {
    en: 'Outlet {outlet} reaches no switch port: there is no network to bring along',
    fr: 'La prise {outlet} ne mène à aucun port de commutateur : il n’y a pas de réseau à emmener',
  },
  {
    en: 'outlet {outlet} is of stand {stand} already',
    fr: 'la prise {outlet} est déjà au stand {stand} ; choisissez-en une autre',
  },
  {
    en: 'stand {stand} has the outlets {outlets}; say which one it leaves',
    fr: 'le stand {stand} a les prises {outlets} ; dites laquelle il quitte',
  },
  {
    en: 'outlet {outlet} is not of stand {stand}',
    fr: 'la prise {outlet} n’est pas au stand {stand}',
  },
  {
    en: 'outlet {outlet} reaches no switch port; move the cord instead',
    fr: 'la prise {outlet} ne mène à aucun port de commutateur ; déplacez plutôt le cordon',
  },
  {
    en: 'outlet {outlet} reaches no switch port; swap the cords instead',
    fr: 'la prise {outlet} ne mène à aucun port de commutateur ; échangez plutôt les cordons',
  },
  {
    en: '{port} is an uplink: what it carries follows from the plan',
    fr: '{port} est une liaison montante : ce qu’elle porte découle du plan',
  },
  {
    en: 'that is the same outlet; name another one',
    fr: 'c’est la même prise ; nommez-en une autre',
  },
  {
    en: 'neither {a} nor {b} reaches a switch port',
    fr: 'ni {a} ni {b} ne mène à un port de commutateur ; brassez-en une d’abord',
  },
  {
    en: '{a} and {b} reach the same switch port',
    fr: '{a} et {b} mènent au même port de commutateur',
  },
  {
    en: 'that is an outlet; name a switch port or a panel position',
    fr: 'c’est une prise ; nommez un port de commutateur ou une position de bandeau',
  },
  {
    en: 'something is plugged in there already; free it first, or swap the outlets',
    fr: 'quelque chose y est déjà branché ; libérez la position, ou échangez les prises',
  },
  {
    en: 'which ports? Write a switch and its ports, as in "SW2 1-12,15"',
    fr: 'quels ports ? Écrivez un commutateur et ses ports, par exemple « SW2 1-12,15 »',
  },
  {
    en: 'a range goes from the lower port to the higher one, as in 1-12',
    fr: 'une plage va du plus petit port au plus grand, par exemple 1-12',
  },
  {
    en: 'VLAN {vlan} is there without a tag already; remove it first, then add it tagged',
    fr: 'le VLAN {vlan} y est déjà sans étiquette ; retirez-le d’abord, puis ajoutez-le étiqueté',
  },
  {
    en: 'none of these ports has VLAN {vlan} as its own',
    fr: 'aucun de ces ports n’a le VLAN {vlan} en propre ; vérifiez le numéro et les ports',
  },
  { en: 'VLAN {vlan} was not on {ports}', fr: 'Le VLAN {vlan} n’était pas sur {ports}' },
  { en: 'There is no room "{room}" in this site.', fr: 'Il n’y a pas de local « {room} » dans ce site.' },
  {
    en: 'There is no switch {name} in room {room}.',
    fr: 'Il n’y a pas de commutateur {name} dans le local {room}.',
  },
  {
    en: 'The plan was edited since you looked: look at what follows again. Nothing was changed.',
    fr: 'Le plan a été modifié entre-temps : regardez de nouveau ce qui en découle. Rien n’a été changé.',
  },
]

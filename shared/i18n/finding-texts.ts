/**
 * What the findings of the comparison with reality say, and what mends them, in both languages side by side. Words a
 * helper understands who has never seen a switch: which cord, where it is, where it belongs. `{name}` is filled by
 * shared/verify/say-finding.ts.
 */
export interface FindingText {
  readonly message: string
  readonly act: string
}

type InBoth = Readonly<Record<'en' | 'fr', FindingText>>

export const findingTexts = {
  swap: {
    en: {
      message: 'Two cords are crossed: {a} is in {portB}, and {b} is in {portA}.',
      act: 'Swap the two cords: {pairs}.',
    },
    fr: {
      message: 'Deux cordons sont croisés : {a} est dans {portB}, et {b} est dans {portA}.',
      act: 'Échangez les deux cordons : {pairs}.',
    },
  },
  ring: {
    en: {
      message: 'The cords of {list} are mixed up: each is in the port of another of them.',
      act: 'Put each cord into its own port: {pairs}.',
    },
    fr: {
      message: 'Les cordons de {list} sont mélangés : chacun est dans le port d’un autre.',
      act: 'Remettez chaque cordon dans son port : {pairs}.',
    },
  },
  shift: {
    en: {
      message:
        'A row is off by one: the cords from {first} to {last} ({count}) are each one place too far; for one, {heard} is in {at}.',
      act: 'Move each of these cords by one: {pairs}.',
    },
    fr: {
      message:
        'Une rangée est décalée d’un cran : les cordons de {first} à {last} ({count}) sont chacun une place trop loin ; ainsi {heard} est dans {at}.',
      act: 'Déplacez chacun de ces cordons d’un cran : {pairs}.',
    },
  },
  move: {
    en: {
      message: 'The cord of {a} is in {at}; the plan has it in {port}.',
      act: 'Move the cord from {at} to {port}.',
    },
    fr: {
      message: 'Le cordon de {a} est dans {at} ; le plan le met dans {port}.',
      act: 'Déplacez le cordon de {at} à {port}.',
    },
  },
  unplanned: {
    en: {
      message: '{a} is plugged into {at}; the plan gives it no port.',
      act: 'Unplug the cord from {at}, or put it into the plan.',
    },
    fr: {
      message: '{a} est branchée sur {at} ; le plan ne lui donne aucun port.',
      act: 'Débranchez le cordon de {at}, ou mettez-le dans le plan.',
    },
  },
  panel: {
    en: {
      message: 'The panel was mistaken: of {list}, cords are at the right position of the wrong panel.',
      act: 'Put them into the other panel, at the same position: {cords}.',
    },
    fr: {
      message:
        'On s’est trompé de bandeau : parmi {list}, des cordons sont à la bonne position du mauvais bandeau.',
      act: 'Mettez-les dans l’autre bandeau, à la même position : {cords}.',
    },
  },
  no_link: {
    en: {
      message: 'Something is plugged in at {a}, but {port} has no link.',
      act: 'Check the cord of {a} at both ends ({port}), then the plug at the stand.',
    },
    fr: {
      message: 'Quelque chose est branché sur {a}, mais {port} n’a pas de lien.',
      act: 'Vérifiez le cordon de {a} aux deux bouts ({port}), puis la fiche sur le stand.',
    },
  },
  no_word: {
    en: {
      message: 'Something is plugged in at {a}, but {port} has heard nothing from it.',
      act: 'Check that it is switched on, then the cord of {a} at both ends ({port}).',
    },
    fr: {
      message: 'Quelque chose est branché sur {a}, mais {port} n’en a rien entendu.',
      act: 'Vérifiez que l’appareil est allumé, puis le cordon de {a} aux deux bouts ({port}).',
    },
  },
  many_macs_on_access_port: {
    en: {
      message:
        '{count} devices speak behind {a} ({port}): somebody has plugged in a switch or an access point.',
      act: 'Go to {a} and look at what is plugged in; have it removed, or accept it.',
    },
    fr: {
      message:
        '{count} appareils parlent derrière {a} ({port}) : quelqu’un a branché un commutateur ou une borne Wi-Fi.',
      act: 'Allez voir ce qui est branché sur {a} ; faites-le retirer, ou acceptez-le.',
    },
  },
  wrong_vlan: {
    en: {
      message: '{port} ({aside}) is in VLAN {found}; planned is VLAN {expected}.',
      act: 'Send {port} its configuration.',
    },
    fr: {
      message: '{port} ({aside}) est dans le VLAN {found} ; prévu : VLAN {expected}.',
      act: 'Envoyez sa configuration à {port}.',
    },
  },
  unconfigured: {
    en: {
      message: '{ports} ports of {switch} are in VLAN {found}, as a switch comes from its box.',
      act: 'Send {switch} its configuration.',
    },
    fr: {
      message: '{ports} ports de {switch} sont dans le VLAN {found}, comme sur un commutateur neuf.',
      act: 'Envoyez sa configuration à {switch}.',
    },
  },
  wrong_mode: {
    en: {
      message: '{port} ({aside}) is in mode {found}; planned is {expected}.',
      act: 'Send {port} its configuration.',
    },
    fr: {
      message: '{port} ({aside}) est en mode {found} ; prévu : {expected}.',
      act: 'Envoyez sa configuration à {port}.',
    },
  },
  shut: {
    en: {
      message: '{port} ({aside}) is shut; the plan uses it.',
      act: 'Send {port} its configuration, which opens it.',
    },
    fr: {
      message: '{port} ({aside}) est fermé ; le plan s’en sert.',
      act: 'Envoyez sa configuration à {port}, ce qui l’ouvre.',
    },
  },
  err_disabled: {
    en: {
      message: '{port} ({aside}) was switched off by the switch itself{reason}.',
      act: 'Find the cause at {a} first (a loop, a switch of somebody’s own, too many devices); then shut {port} and open it again.',
    },
    fr: {
      message: '{port} ({aside}) a été coupé par le commutateur lui-même{reason}.',
      act: 'Cherchez d’abord la cause sur {a} (boucle, commutateur personnel, trop d’appareils) ; puis fermez {port} et rouvrez-le.',
    },
  },
  half: {
    en: {
      message: '{port} ({aside}) runs at half duplex: it loses frames under load.',
      act: 'Set both ends to automatic negotiation; if that changes nothing, change the cord.',
    },
    fr: {
      message: '{port} ({aside}) fonctionne en half-duplex : il perd des trames sous charge.',
      act: 'Mettez les deux bouts en négociation automatique ; si rien ne change, changez le cordon.',
    },
  },
  slow: {
    en: {
      message: '{port} ({aside}) runs at {speed} Mb/s: a bad pair in the cable, or a very old device.',
      act: 'Change the cord, then test the cable.',
    },
    fr: {
      message:
        '{port} ({aside}) fonctionne à {speed} Mb/s : une paire défectueuse, ou un appareil très ancien.',
      act: 'Changez le cordon, puis testez le câble.',
    },
  },
  wrong_neighbour: {
    en: {
      message: '{neighbour} answers at {port}; planned is {expected}.',
      act: 'Plug the link of {port} into {expected}.',
    },
    fr: {
      message: '{neighbour} répond sur {port} ; prévu : {expected}.',
      act: 'Branchez le lien de {port} sur {expected}.',
    },
  },
  stranger: {
    en: {
      message: '{neighbour} answers at {port}, where no network device is planned.',
      act: 'Go and look what is plugged in at {port} ({aside}).',
    },
    fr: {
      message: '{neighbour} répond sur {port}, où aucun équipement réseau n’est prévu.',
      act: 'Allez voir ce qui est branché sur {port} ({aside}).',
    },
  },
  uplink: {
    en: {
      message: 'The link to {neighbour} is in {port}; planned is {expected}.',
      act: 'Move the link from {port} to {expected}.',
    },
    fr: {
      message: 'Le lien vers {neighbour} est dans {port} ; prévu : {expected}.',
      act: 'Déplacez le lien de {port} à {expected}.',
    },
  },
  some_uplink: {
    en: {
      message: '{port} leads to {neighbour}; the plan has no link there.',
      act: 'Look where the cord of {port} goes, and plug it in as planned.',
    },
    fr: {
      message: '{port} mène à {neighbour} ; le plan n’a pas de lien ici.',
      act: 'Regardez où va le cordon de {port}, et branchez-le comme prévu.',
    },
  },
  far_end: {
    en: {
      message: 'The link of {port} ends in {found} of {neighbour}; planned is {expected}.',
      act: 'Move its far end on {neighbour} from {found} to {expected}.',
    },
    fr: {
      message: 'Le lien de {port} arrive sur {found} de {neighbour} ; prévu : {expected}.',
      act: 'Sur {neighbour}, déplacez son autre bout de {found} à {expected}.',
    },
  },
  moved: {
    en: {
      message: '{host} belongs to {a} and was heard at {at}.',
      act: 'Bring it back to {a}, or say that it belongs where it is.',
    },
    fr: {
      message: '{host} appartient à {a} et a été entendu sur {at}.',
      act: 'Rapportez-le à {a}, ou dites que sa place est là.',
    },
  },
  loop: {
    en: {
      message: 'There is a loop: devices seem to jump between {ports}.',
      act: 'Unplug one of {ports} at once; then look for the cord that joins them.',
    },
    fr: {
      message: 'Il y a une boucle : des appareils semblent sauter entre {ports}.',
      act: 'Débranchez tout de suite {ports}, sauf un ; cherchez ensuite le cordon qui les relie.',
    },
  },
  table_name: {
    en: {
      message: 'The table given for {switch} is that of {looksLike}: it says so itself. It was left out.',
      act: 'Read {switch} itself, and give this table for {looksLike}.',
    },
    fr: {
      message:
        'La table donnée pour {switch} est celle de {looksLike} : elle le dit elle-même. Elle a été ignorée.',
      act: 'Lisez {switch} lui-même, et donnez cette table pour {looksLike}.',
    },
  },
  table_hosts: {
    en: {
      message:
        'The table given for {switch} fits {looksLike}: the devices in it are those planned there. It was left out.',
      act: 'Check which switch it was read from; read {switch} itself.',
    },
    fr: {
      message:
        'La table donnée pour {switch} correspond à {looksLike} : ses appareils sont ceux prévus là. Elle a été ignorée.',
      act: 'Vérifiez sur quel commutateur elle a été lue ; lisez {switch} lui-même.',
    },
  },
  table_serial: {
    en: {
      message:
        'The table given for {switch} is of a switch with serial number {serial}; {switch} has {expected}. It was left out.',
      act: 'Check which switch it was read from; if {switch} was exchanged, change its serial number in the plan.',
    },
    fr: {
      message:
        'La table donnée pour {switch} vient d’un commutateur de numéro de série {serial} ; {switch} a {expected}. Elle a été ignorée.',
      act: 'Vérifiez sur quel commutateur elle a été lue ; si {switch} a été échangé, changez son numéro de série dans le plan.',
    },
  },
  table_ports: {
    en: {
      message:
        'The table given for {switch} names ports that it does not have, as {looksLike}. It was left out.',
      act: 'Check which switch it was read from, and the type of {switch} in the plan.',
    },
    fr: {
      message:
        'La table donnée pour {switch} nomme des ports qu’il n’a pas, comme {looksLike}. Elle a été ignorée.',
      act: 'Vérifiez sur quel commutateur elle a été lue, et le type de {switch} dans le plan.',
    },
  },
} as const satisfies Readonly<Record<string, InBoth>>

export type FindingTextName = keyof typeof findingTexts

/** Why nothing can be said of an outlet. */
export const silenceTexts = {
  not_patched: {
    en: 'the plan leads it to no switch port',
    fr: 'le plan ne la mène à aucun port de commutateur',
  },
  no_table: {
    en: 'no table of {switch} tells of it',
    fr: 'aucune table de {switch} n’en parle',
  },
  nothing_heard: {
    en: 'nothing was heard at {port}, and nobody said that something is plugged in',
    fr: 'rien n’a été entendu sur {port}, et personne n’a dit que quelque chose est branché',
  },
  link_only: {
    en: '{port} has a link, but nothing has spoken there',
    fr: '{port} a un lien, mais rien n’y a parlé',
  },
  unknown_host: {
    en: 'something speaks at {port}, but it is not known where that belongs',
    fr: 'quelque chose parle sur {port}, mais on ne sait pas où est sa place',
  },
  displaced: {
    en: 'the cord of another outlet is in {port}, so this one is elsewhere',
    fr: 'le cordon d’une autre prise est dans {port}, celui-ci est donc ailleurs',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'en' | 'fr', string>>>>

/** Small words that stand inside the sentences. */
export const findingWords = {
  and: { en: ' and ', fr: ' et ' },
  outlet: { en: 'outlet {name}', fr: 'la prise {name}' },
  access: { en: 'access', fr: 'accès' },
  tagged: { en: 'tagged', fr: 'étiqueté (tagged)' },
  because: { en: ' ({reason})', fr: ' ({reason})' },
  anotherSwitch: { en: 'another switch', fr: 'un autre commutateur' },
  unused: { en: 'no outlet', fr: 'aucune prise' },
} as const satisfies Readonly<Record<string, Readonly<Record<'en' | 'fr', string>>>>

/** Migrations to another VLAN: why a change is refused, what a run waits for, how its edit is called. */
import type { Sentence } from './sentence.ts'

export const migrations: readonly Sentence[] = [
  // The tagged card through Proxmox.
  {
    en: "Several guests of {service} are called {machine}: give the card on the server's own page.",
    fr: 'Plusieurs machines de {service} s’appellent {machine} : ajoutez la carte sur la page du serveur.',
  },
  {
    en: '{service} has no guest {machine}, or this account may not see it (VM.Audit): give the card by hand.',
    fr: '{service} n’a pas de machine {machine}, ou ce compte ne peut pas la voir (VM.Audit) : ajoutez la carte à la main.',
  },
  {
    en: 'The card of this step is on {service}: name that one with --service.',
    fr: 'La carte de cette étape est sur {service} : nommez-le avec --service.',
  },
  {
    en: "{card} is still on {guest}: it goes with its next cold start, or take it out on the server's own page.",
    fr: '{card} est encore sur {guest} : elle part à son prochain démarrage à froid, ou retirez-la sur la page du serveur.',
  },
  {
    en: '{card} in VLAN {vlan} added to {guest}',
    fr: '{card} dans le VLAN {vlan} ajoutée à {guest}',
  },
  {
    en: '{card} in VLAN {vlan} taken out of {guest}',
    fr: '{card} dans le VLAN {vlan} retirée de {guest}',
  },
  { en: 'Migration {name}: to VLAN {vlan}', fr: 'Migration {name} : vers le VLAN {vlan}' },
  {
    en: 'Migration {name}: to VLAN {vlan}, backed out',
    fr: 'Migration {name} : vers le VLAN {vlan}, annulée',
  },
  {
    en: 'Done by installing the router with this migration.',
    fr: 'Faite par l’installation du routeur avec ce changement.',
  },
  { en: 'Migration {name} begun', fr: 'Migration {name} commencée' },
  { en: 'Migration {name}: step {n} done', fr: 'Migration {name} : étape {n} faite' },
  { en: 'Migration {name}: step {n} taken back', fr: 'Migration {name} : étape {n} défaite' },
  {
    en: 'VLAN {vlan} is forbidden on {port}; take it out of forbiddenVlans first',
    fr: 'le VLAN {vlan} est interdit sur {port} ; retirez-le d’abord des VLAN interdits',
  },
  {
    en: 'The change cannot be read at {place}: {issue}.',
    fr: 'Le changement ne se lit pas, à {place} : {issue}.',
  },
  {
    en: 'No port is left to move: name outlets, ports or hosts that reach a switch port and are not in this VLAN yet.',
    fr: 'Aucun port n’est à déplacer : nommez des prises, ports ou machines qui mènent à un port et ne sont pas encore dans ce VLAN.',
  },
  {
    en: '{port} leads to the machine that hands out the addresses; leave it where it is',
    fr: '{port} mène à la machine qui distribue les adresses ; laissez-le où il est',
  },
  {
    en: '{device} is no switch: its ports have no VLAN to move from',
    fr: '{device} n’est pas un commutateur : ses ports n’ont pas de VLAN à quitter',
  },
  {
    en: '{port} is an uplink: all networks of its switch run over it, so it cannot move',
    fr: '{port} est une liaison montante : tous les réseaux de son commutateur y passent, elle ne peut pas changer',
  },
  {
    en: '{port} leads to {peer}: a link between devices cannot move to one VLAN',
    fr: '{port} mène à {peer} : un lien entre équipements ne peut pas passer dans un seul VLAN',
  },
  {
    en: '{port} is a routed port and is in no VLAN; leave it out',
    fr: '{port} est un port routé et n’est dans aucun VLAN ; ne le nommez pas',
  },
  { en: 'a VLAN has a number from 1 to 4094', fr: 'un VLAN a un numéro de 1 à 4094' },
  {
    en: 'it is named twice; a host gets one address',
    fr: 'il est nommé deux fois ; une machine reçoit une seule adresse',
  },
  {
    en: '{other} has that address already; give {name} another',
    fr: '{other} a déjà cette adresse ; donnez-en une autre à {name}',
  },
  {
    en: 'that address is within the pool, which would hand it out; give {name} one outside of it',
    fr: 'cette adresse est dans la plage, qui la distribuerait ; donnez à {name} une adresse en dehors',
  },
  { en: '{other} has that address already', fr: '{other} a déjà cette adresse' },
  { en: 'the gateway', fr: 'la passerelle', isPart: true },
  {
    en: 'expected a network and its length, such as 10.0.110.0/24',
    fr: 'un réseau et sa longueur sont attendus, par exemple 10.0.110.0/24',
  },
  {
    en: 'expected a network and its length, such as 10.0.110.0/24; {network} would hold it',
    fr: 'un réseau et sa longueur sont attendus, par exemple 10.0.110.0/24 ; {network} la contiendrait',
  },
  {
    en: 'expected an address within {network}, from {first} to {last}',
    fr: 'une adresse de {network} est attendue, de {first} à {last}',
  },
  {
    en: 'the pool ends before it begins; swap its addresses',
    fr: 'la plage finit avant de commencer ; échangez ses adresses',
  },
  {
    en: 'it holds the gateway {gateway}, which would be handed out; leave it out',
    fr: 'elle contient la passerelle {gateway}, qui serait distribuée ; laissez-la dehors',
  },
  {
    en: '{count} other ports are in VLAN {vlan} "{name}" with the addresses {cidr}; choose a free number, or that prefix',
    fr: '{count} autres ports sont dans le VLAN {vlan} « {name} » avec les adresses {cidr} ; prenez un numéro libre, ou ce préfixe',
  },
  {
    en: '{name} ({model}) takes {limit} VLANs and has {count}: there is no room for one more. Free one first, or raise max-vlans, save and restart it, then read it',
    fr: '{name} ({model}) accepte {limit} VLAN et en a {count} : il n’y a pas de place pour un de plus. Libérez-en un, ou augmentez max-vlans, enregistrez, redémarrez-le, puis relisez-le',
  },
  {
    en: 'This migration has no step "{step}" with a card.',
    fr: 'Cette migration n’a pas d’étape « {step} » avec une carte.',
  },
  {
    en: 'There is no migration "{run}" in this site.',
    fr: 'Il n’y a pas de migration « {run} » dans ce site.',
  },
  {
    en: 'This migration has no step "{step}"; its steps are 1 to {last}.',
    fr: 'Cette migration n’a pas d’étape « {step} » ; ses étapes vont de 1 à {last}.',
  },
  { en: 'Step {n} is done already.', fr: 'L’étape {n} est déjà faite.' },
  {
    en: 'Step {n} was not done, so it cannot be taken back.',
    fr: 'L’étape {n} n’a pas été faite, il n’y a rien à défaire.',
  },
  { en: 'Step {n} waits for step {others}.', fr: 'L’étape {n} attend l’étape {others}.' },
  {
    en: 'Step {n} is needed by step {others}: take that back first.',
    fr: 'L’étape {others} repose sur l’étape {n} : défaites-la d’abord.',
  },
  {
    en: 'Step {n} at {device} waits for step {others}.',
    fr: 'L’étape {n} sur {device} attend l’étape {others}.',
  },
  {
    en: 'There is nothing left to send to {device}.',
    fr: 'Il n’y a plus rien à envoyer à {device}.',
  },
  {
    en: 'Step {n}: "{line}" would cut the way by which this switch is reached. Nothing was sent: do this step from its console.',
    fr: 'Étape {n} : « {line} » couperait le chemin par lequel ce commutateur est joint. Rien n’a été envoyé : faites cette étape depuis sa console.',
  },
  {
    en: 'This push was a step of a migration: go on with it there.',
    fr: 'Cet envoi était une étape d’une migration : poursuivez-la là-bas.',
  },
]

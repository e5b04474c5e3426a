/** Steps of a migration done over SSH at the machine that hands out the addresses: what was seen, and why one is refused. */
import type { Sentence } from './sentence.ts'

export const migrationServer: readonly Sentence[] = [
  // Why its files cannot be edited, by place.
  {
    en: '{place}, line {line}: {why}. Nothing was sent; mend it there, or do this step by hand.',
    fr: '{place}, ligne {line} : {why}. Rien n’a été envoyé ; corrigez le fichier sur place, ou faites cette étape à la main.',
  },
  {
    en: '{what} is there already, and otherwise than planned; make it as planned, or take it out',
    fr: '{what} est déjà là, autrement que prévu ; mettez-le comme prévu, ou retirez-le',
    isPart: true,
  },
  { en: 'the subnet {prefix}', fr: 'le sous-réseau {prefix}', isPart: true },
  { en: 'the set-up of {card}', fr: 'le réglage de {card}', isPart: true },
  {
    en: 'the subnet {prefix} that is there overlaps with {wanted}',
    fr: 'le sous-réseau {prefix} déjà présent chevauche {wanted}',
    isPart: true,
  },
  { en: 'the address {address} is there already', fr: 'l’adresse {address} y est déjà', isPart: true },
  { en: '{line} cannot be compared with the plan', fr: '{line} ne peut être comparé au plan', isPart: true },
  {
    en: 'INTERFACESv4 is there twice; leave one of them',
    fr: 'INTERFACESv4 y est deux fois ; n’en laissez qu’une',
    isPart: true,
  },
  {
    en: 'cards are named in {variable} and none in INTERFACESv4; name there those that are served',
    fr: 'des cartes sont nommées dans {variable} et aucune dans INTERFACESv4 ; nommez-y celles à servir',
    isPart: true,
  },
  {
    en: 'INTERFACESv4 is not plain names of cards in quotes',
    fr: 'INTERFACESv4 n’est pas une simple liste de cartes entre guillemets',
    isPart: true,
  },
  {
    en: 'the server is told to read another file than /etc/dhcp/dhcpd.conf',
    fr: 'le serveur doit lire un autre fichier que /etc/dhcp/dhcpd.conf',
    isPart: true,
  },
  {
    en: 'it includes {path}, which is not there or cannot be read',
    fr: 'il inclut {path}, qui est absent ou illisible',
    isPart: true,
  },
  {
    en: 'it is not written in UTF-8; convert it first',
    fr: 'il n’est pas en UTF-8 ; convertissez-le d’abord',
    isPart: true,
  },
  {
    en: '{problem} That is the file as it is there: mend it first. Nothing was sent.',
    fr: '{problem} C’est le fichier tel qu’il est sur place : corrigez-le d’abord. Rien n’a été envoyé.',
  },
  // What stands in the way.
  {
    en: "{peer} has no {file}: it is set up otherwise than with Debian's own files. Do this step by hand; nothing was sent.",
    fr: '{peer} n’a pas de {file} : la machine n’est pas réglée par les fichiers de Debian. Faites cette étape à la main ; rien n’a été envoyé.',
  },
  {
    en: '{peer} has no card {card}; it has {cards}. Add the card first, or begin the migration again with its right name. Nothing was sent.',
    fr: '{peer} n’a pas de carte {card} ; elle a {cards}. Ajoutez d’abord la carte, ou recommencez le changement avec son vrai nom. Rien n’a été envoyé.',
  },
  {
    en: 'The step names no address for {card}: begin the migration again with one ("address" of its DHCP machine). Nothing was sent.',
    fr: 'L’étape ne donne pas d’adresse à {card} : recommencez le changement avec une adresse pour la machine DHCP. Rien n’a été envoyé.',
  },
  {
    en: 'Step {n} is not done on the machine that hands out the addresses.',
    fr: 'L’étape {n} ne se fait pas sur la machine qui distribue les adresses.',
  },
  {
    en: '{host} is a router of the plan: install it with this migration instead.',
    fr: '{host} est un routeur du plan : installez-le plutôt avec ce changement.',
  },
  {
    en: 'This step was cut and nobody has looked since what became of it. Look at the machine first. Nothing was sent.',
    fr: 'Cette étape a été coupée et personne n’a regardé depuis où elle en est. Regardez d’abord la machine. Rien n’a été envoyé.',
  },
  {
    en: 'This step is being done from here. Wait for its end.',
    fr: 'Cette étape est en cours depuis ce poste. Attendez sa fin.',
  },
  {
    en: 'The machine or the run has changed since this was shown. Look again. Nothing was sent.',
    fr: 'La machine ou le changement n’est plus comme affiché. Regardez à nouveau. Rien n’a été envoyé.',
  },
  {
    en: '{why} Take this step back by hand; nothing was sent.',
    fr: '{why} Défaites cette étape à la main ; rien n’a été envoyé.',
  },
  {
    en: 'This step was done by hand, so its former files are not known here.',
    fr: 'Cette étape a été faite à la main : ses anciens fichiers ne sont pas connus ici.',
  },
  {
    en: 'What answers at {peer} calls itself {hostname}; the step was done on {other}.',
    fr: 'Ce qui répond à {peer} s’appelle {hostname} ; l’étape a été faite sur {other}.',
  },
  {
    en: '{path} was changed on {hostname} since this run wrote it: the former file would lose that.',
    fr: '{path} a été modifié sur {hostname} depuis : remettre l’ancien fichier perdrait cette modification.',
  },
  {
    en: '{peer} calls itself {hostname} and knows nothing of the step that was cut on {other}: give the address of that one.',
    fr: '{peer} s’appelle {hostname} et ne sait rien de l’étape coupée sur {other} : donnez l’adresse de celle-là.',
  },
  // How it ended.
  {
    en: '{why} Not everything was put back: {reason}. Mend that, then do this step again: it begins by putting back.',
    fr: '{why} Tout n’a pas été remis en place : {reason}. Réglez cela, puis refaites cette étape : on commence par remettre en place.',
  },
  {
    en: '{why} {host} is not reached any more; what was changed there goes back by itself within {seconds} seconds. Do this step again then: it begins by looking.',
    fr: '{why} {host} n’est plus joignable ; ce qui y a été changé revient de lui-même en {seconds} secondes au plus. Refaites ensuite cette étape : on commence par regarder.',
  },
  { en: 'Step {n} is done on {host}.', fr: 'L’étape {n} est faite sur {host}.' },
  {
    en: 'Step {n} was cut after its proof: it stays as it was sent to {host}.',
    fr: 'L’étape {n} a été coupée après sa vérification : elle reste telle qu’envoyée à {host}.',
  },
  {
    en: 'Step {n} was cut: {host} is as it was before.',
    fr: 'L’étape {n} a été coupée : {host} est comme avant.',
  },
  {
    en: 'Step {n} was cut before anything was changed on {host}.',
    fr: 'L’étape {n} a été coupée avant tout changement sur {host}.',
  },
  { en: 'After the change {fault}.', fr: 'Après le changement, {fault}.' },
  {
    en: 'the DHCP server does not listen on {card}',
    fr: 'le serveur DHCP n’écoute pas {card}',
    isPart: true,
  },
  { en: '{card} still has the address {address}', fr: '{card} a encore l’adresse {address}', isPart: true },
  // What was seen.
  { en: '{unit} runs and listens on {card}.', fr: '{unit} fonctionne et écoute {card}.' },
  { en: '{unit} runs with the former file.', fr: '{unit} fonctionne avec l’ancien fichier.' },
  {
    en: 'The former file is back; the DHCP server did not run and was left alone.',
    fr: 'L’ancien fichier est remis ; le serveur DHCP ne tournait pas et n’a pas été touché.',
  },
  {
    en: '{card} is down, and the former files are back.',
    fr: '{card} est arrêtée, et les anciens fichiers sont remis.',
  },
  {
    en: '{card} is up with its address {address}, the gateway of this network.',
    fr: '{card} est active avec son adresse {address}, la passerelle de ce réseau.',
  },
  {
    en: '{card} is up with its address {address}; the gateway {gateway} answers.',
    fr: '{card} est active avec son adresse {address} ; la passerelle {gateway} répond.',
  },
  {
    en: '{card} is up with its address {address}; the gateway {gateway} does not answer yet.',
    fr: '{card} est active avec son adresse {address} ; la passerelle {gateway} ne répond pas encore.',
  },
  { en: 'The machine has nothing of this step.', fr: 'La machine n’a rien de cette étape.' },
]

/** The sentences of findings on the routers, in both languages side by side; see ./problems.ts. */

export const routerProblemTexts = {
  router_assumed: {
    en: 'Router {object} is not in the plan: its name, its way to the Internet (eth0) and its cards to the switches ({cards}) are assumed. Add it and cable it, to have them right.',
    fr: 'Le routeur {object} n’est pas dans le plan : son nom, son accès à Internet (eth0) et ses cartes vers les commutateurs ({cards}) sont supposés. Ajoutez-le et câblez-le pour qu’ils soient justes.',
  },
  router_surplus: {
    en: 'Besides {first} and {second} there is {object}. Files are made for two routers: say which by their standing (primary, secondary), or remove the others.',
    fr: 'En plus de {first} et {second}, il y a {object}. Les fichiers sont faits pour deux routeurs : indiquez lesquels par leur rôle (primary, secondary), ou supprimez les autres.',
  },
  trunks_assumed: {
    en: '{object} is cabled to no switch in the plan: {cards} are assumed. Add its links.',
    fr: '{object} n’est câblé à aucun commutateur dans le plan : {cards} sont supposés. Ajoutez ses liaisons.',
  },
  card_name_unusable: {
    en: '{object} is no name of a network card of Linux (at most 15 letters, digits, - and _): the files say {card}. Name the port as the machine does.',
    fr: '{object} n’est pas un nom de carte réseau de Linux (15 lettres, chiffres, - et _ au plus) : les fichiers disent {card}. Nommez le port comme la machine le fait.',
  },
  bond_by_pagp: {
    en: '{object} bundles its ports towards {router} by PAgP, which Linux does not have. Set the LAG to LACP.',
    fr: '{object} agrège ses ports vers {router} par PAgP, que Linux ne connaît pas. Passez le LAG en LACP.',
  },
  wan_missing: {
    en: '{object} has no free card for the way to the Internet. Name it (wanInterface), or add a port.',
    fr: '{object} n’a pas de carte libre pour l’accès à Internet. Indiquez-la (wanInterface) ou ajoutez un port.',
  },
  wan_on_trunk: {
    en: '{object}: {card} is named as the way to the Internet, but leads to {peer}. Name another card.',
    fr: '{object} : {card} est indiquée comme accès à Internet, mais mène à {peer}. Indiquez une autre carte.',
  },
  wan_without_gateway: {
    en: '{object}: {card} has an address and no gateway, so nothing leaves by it. Write the gateway (wanGateway).',
    fr: '{object} : {card} a une adresse mais pas de passerelle, rien ne sort donc par là. Écrivez la passerelle (wanGateway).',
  },
  dmz_card_missing: {
    en: '{object} has no card for the DMZ. Name it (dmzInterface), or add a port.',
    fr: '{object} n’a pas de carte pour la DMZ. Indiquez-la (dmzInterface) ou ajoutez un port.',
  },
  router_addresses_unusable: {
    en: '{object} is in no file of the routers: {prefix} has no room for the gateway {gateway} and an own address of each router, or an address written for one is not a free host of it. Widen the prefix, or change the addresses.',
    fr: '{object} n’est dans aucun fichier des routeurs : {prefix} n’a pas la place pour la passerelle {gateway} et une adresse propre à chaque routeur, ou une adresse écrite n’y est pas libre. Élargissez le préfixe ou changez les adresses.',
  },
  network_reserved: {
    en: '{object} is in no file of the routers: hosts have no addresses of {prefix}. Change its prefix.',
    fr: '{object} n’est dans aucun fichier des routeurs : aucune machine n’a d’adresse de {prefix}. Changez son préfixe.',
  },
  network_unreached: {
    en: '{object} reaches {networks} by no card ({count} in all). Cable it to their switch, or make the port there an uplink.',
    fr: '{object} n’atteint {networks} par aucune carte ({count} en tout). Câblez-le à leur commutateur, ou faites du port un lien montant.',
  },
  pool_empty: {
    en: '{object} hands out no address: nothing is left of its DHCP range. Write the range, or change the rule of the site.',
    fr: '{object} ne distribue aucune adresse : il ne reste rien de sa plage DHCP. Écrivez la plage ou changez la règle du site.',
  },
  pool_small: {
    en: '{object} hands out {size} addresses; for {clients} devices it takes {needed}, since a DHCP server alone has only its half. Widen the range, or the prefix.',
    fr: '{object} distribue {size} adresses ; pour {clients} appareils il en faut {needed}, car un serveur DHCP resté seul n’en a que sa moitié. Élargissez la plage ou le préfixe.',
  },
  technicians_nowhere: {
    en: 'No network is the technicians’, so nobody reaches the routers by {object}. Set the technicians’ VLAN, or the management VLAN of the site.',
    fr: 'Aucun réseau n’est celui des techniciens : personne n’atteint les routeurs par {object}. Indiquez le VLAN des techniciens, ou le VLAN d’administration du site.',
  },
  fixed_address_outside: {
    en: '{object}: the fixed address {address} is a host of no network of the plan. Correct it.',
    fr: '{object} : l’adresse fixe {address} n’est celle d’aucune machine possible d’un réseau du plan. Corrigez-la.',
  },
  fixed_address_taken: {
    en: '{object}: the fixed address {address} of {network} is another host’s, the gateway’s, a router’s or a switch’s. Choose a free one.',
    fr: '{object} : l’adresse fixe {address} de {network} est celle d’une autre machine, de la passerelle, d’un routeur ou d’un commutateur. Choisissez-en une libre.',
  },
  fixed_address_elsewhere: {
    en: '{object} is at an outlet of {own}, but its fixed address {address} is of {network}: it will not get it there. Change the address, or move the host.',
    fr: '{object} est sur une prise de {own}, mais son adresse fixe {address} est de {network} : il ne l’aura pas là. Changez l’adresse ou déplacez la machine.',
  },
  imaging_everywhere: {
    en: 'PCs of every network may boot from the {object} server {server}, since no VLAN is the imaging bench. Set the bench’s VLAN.',
    fr: 'Les PC de tous les réseaux peuvent démarrer depuis le serveur {object} {server}, car aucun VLAN n’est le banc de préparation. Indiquez le VLAN du banc.',
  },
  imaging_without_server: {
    en: 'VLAN {vlan} is the imaging bench, but no {object} server is named: PCs do not boot from the network there. Write its address.',
    fr: 'Le VLAN {vlan} est le banc de préparation, mais aucun serveur {object} n’est indiqué : les PC n’y démarrent pas par le réseau. Écrivez son adresse.',
  },
  imaging_without_network: {
    en: 'VLAN {vlan} is to be the imaging bench of {object}, but no network has that number. Make the VLAN, or correct the number.',
    fr: 'Le VLAN {vlan} doit être le banc de préparation de {object}, mais aucun réseau n’a ce numéro. Créez le VLAN ou corrigez le numéro.',
  },
  imaging_not_alone: {
    en: 'VLAN {vlan}, the imaging bench of {object}, is also that of the switches or the technicians: whoever boots there reaches them, and multicast floods them. Give the bench a VLAN of its own.',
    fr: 'Le VLAN {vlan}, banc de préparation de {object}, est aussi celui des commutateurs ou des techniciens : qui y démarre les atteint, et la multidiffusion les inonde. Donnez au banc son propre VLAN.',
  },
  imaging_boot_file: {
    en: 'A {object} PC cannot start "{file}": FOG has a file such as {expected} for it. Correct the boot file.',
    fr: 'Un PC {object} ne peut pas démarrer « {file} » : FOG a pour lui un fichier comme {expected}. Corrigez le fichier de démarrage.',
  },
  imaging_server_in_pool: {
    en: '{object}: the address {server} of the FOG server is among those that DHCP hands out there. Take it out of the range, or give the server another one.',
    fr: '{object} : l’adresse {server} du serveur FOG est parmi celles que le DHCP y distribue. Sortez-la de la plage, ou donnez-en une autre au serveur.',
  },
  imaging_no_querier: {
    en: '{object}: nothing tells that it can be an IGMP querier of the imaging bench, VLAN {vlan}: a multicast then floods all its ports. Let another switch of the bench be it, or deploy one by one.',
    fr: '{object} : rien ne dit qu’il peut être l’émetteur de requêtes IGMP du banc de préparation, VLAN {vlan} : une multidiffusion y inonde tous les ports. Laissez ce rôle à un autre commutateur du banc, ou déployez un par un.',
  },
  router_id_foreign: {
    en: '{object}: no VRRP number is free beside those heard at the venue, so it has {id}. Shorten the list of foreign ones.',
    fr: '{object} : aucun numéro VRRP n’est libre à côté de ceux entendus sur le lieu, il a donc {id}. Raccourcissez la liste des numéros étrangers.',
  },
  router_id_twice: {
    en: '{object} and {other} both have VRRP number {id} in one network: each would take the other’s adverts for its own. Change the first number.',
    fr: '{object} et {other} ont tous deux le numéro VRRP {id} dans un même réseau : chacun prendrait les annonces de l’autre pour les siennes. Changez le premier numéro.',
  },
  failover_differs: {
    en: '{object}: {first} says {one}, {second} says {other}; both DHCP servers must say the same. Make both files from one plan.',
    fr: '{object} : {first} dit {one}, {second} dit {other} ; les deux serveurs DHCP doivent dire la même chose. Faites les deux fichiers à partir d’un même plan.',
  },
  daemon_refuses: {
    en: '{daemon} refuses {file}, line {line} (of {object}): {text}',
    fr: '{daemon} refuse {file}, ligne {line} ({object}) : {text}',
  },
  daemon_warns: {
    en: '{daemon} says of {file}, line {line} (of {object}): {text}',
    fr: '{daemon} dit de {file}, ligne {line} ({object}) : {text}',
  },
  daemon_absent: {
    en: '{file} of {object} was not checked: {daemon} {why}.',
    fr: '{file} de {object} n’a pas été vérifié : {daemon} {why}.',
  },
  machine_file_unusable: {
    en: '{file} on {object} is left as it is, line {line} stands in the way: {text}. Correct it there, or name the file by --replace.',
    fr: '{file} sur {object} est laissé tel quel, la ligne {line} bloque : {text}. Corrigez-la sur place ou nommez le fichier par --replace.',
  },
  service_down: {
    en: '{unit} does not run on {object}. Look into its log there (journalctl -u {unit}).',
    fr: '{unit} ne fonctionne pas sur {object}. Regardez son journal sur place (journalctl -u {unit}).',
  },
  gateway_twice: {
    en: '{object}: both {hosts} have the gateway {gateway}, so they do not hear each other there. Look at the trunks between them.',
    fr: '{object} : {hosts} ont tous deux la passerelle {gateway}, ils ne s’entendent donc pas. Vérifiez les liaisons entre eux.',
  },
  gateway_nowhere: {
    en: '{object}: no router has the gateway {gateway}. Look at the trunks, and whether keepalived runs.',
    fr: '{object} : aucun routeur n’a la passerelle {gateway}. Vérifiez les liaisons, et que keepalived fonctionne.',
  },
  failover_not_normal: {
    en: 'DHCP failover on {object} is {state}, not normal. Is the other server there? One alone has only its half of the addresses.',
    fr: 'Le basculement DHCP sur {object} est {state}, pas normal. L’autre serveur est-il là ? Seul, il n’a que sa moitié des adresses.',
  },
  failover_not_agreed: {
    en: 'Kea on {object} is {state}: it does not agree with the other. Is the other there? A lone one answers every device by itself within a minute; where it stays so, look at the network in which both meet.',
    fr: 'Kea sur {object} est {state} : il n’est pas d’accord avec l’autre. L’autre est-il là ? Seul, il répond de lui-même à tous les appareils en une minute ; si l’état dure, regardez le réseau où les deux se joignent.',
  },
  failover_terminated: {
    en: 'Kea on {object} has given up its partner: their clocks differ by more than a minute, or they refuse each other’s leases. Set both clocks (chrony), then restart kea-dhcp4-server on both.',
    fr: 'Kea sur {object} a renoncé à son partenaire : leurs horloges diffèrent de plus d’une minute, ou ils refusent leurs baux. Mettez les deux à l’heure (chrony), puis redémarrez kea-dhcp4-server sur les deux.',
  },
  failover_single: {
    en: 'Kea on {object} knows of no partner: its file is not the plan’s. Install the router.',
    fr: 'Kea sur {object} ne connaît aucun partenaire : son fichier n’est pas celui du plan. Installez le routeur.',
  },
  vrrp_foreign: {
    en: 'A router that is not ours, {object}, sends VRRP adverts of number {id}, heard by {host}. Write {id} into the VRRP numbers heard at the venue (Routers, Rules), so that no group of ours ever gets it.',
    fr: 'Un routeur qui n’est pas à nous, {object}, envoie des annonces VRRP de numéro {id}, entendues par {host}. Inscrivez {id} dans les numéros VRRP entendus sur le lieu (Routeurs, Règles) : aucun de nos groupes ne le recevra.',
  },
  vrrp_foreign_same: {
    en: 'A router that is not ours, {from}, sends VRRP adverts of number {id}, which is that of {object}, heard by {host}: they take the gateways from each other. Write {id} into the VRRP numbers heard at the venue (Routers, Rules), then install both routers.',
    fr: 'Un routeur qui n’est pas à nous, {from}, envoie des annonces VRRP de numéro {id}, celui de {object}, entendues par {host} : ils se prennent les passerelles. Inscrivez {id} dans les numéros VRRP entendus sur le lieu (Routeurs, Règles), puis installez les deux routeurs.',
  },
  migration_under_way: {
    en: 'The migration {name} has given {object} VLAN {vlan} and is under way: installed as the plan is, {object} loses it again. Install it with the migration (at its step; routers install --change), unless that is being taken back.',
    fr: 'Le changement {name} a donné à {object} le VLAN {vlan} et est en cours : installé selon le plan, {object} le perd. Installez-le avec ce changement (à son étape ; routers install --change), sauf si on revient en arrière.',
  },
  kea_deaf: {
    en: 'Kea on {host} gives nobody an address in {object}: it does not listen on {card} ({why}). It tries again every ten seconds; see to the card or its cable.',
    fr: 'Kea sur {host} ne donne d’adresse à personne dans {object} : il n’écoute pas sur {card} ({why}). Il réessaie toutes les dix secondes ; voyez la carte ou son câble.',
  },
  failover_untold: {
    en: 'Kea on {object} does not say how it stands with the other: {why}',
    fr: 'Kea sur {object} ne dit pas où il en est avec l’autre : {why}',
  },
  lease_unexpected: {
    en: '{object} is leased to {mac} by {hosts}, but is of no network of the plan. Find out which file hands it out.',
    fr: '{object} est attribuée à {mac} par {hosts}, mais n’est d’aucun réseau du plan. Cherchez quel fichier la distribue.',
  },
  lease_elsewhere: {
    en: '{object} has {address} of {network}, but belongs at an outlet of {own}. It is plugged elsewhere, or patched wrongly.',
    fr: '{object} a {address} de {network}, mais sa prise est de {own}. Il est branché ailleurs, ou mal brassé.',
  },
  pool_nearly_full: {
    en: '{object} has handed out {used} of {size} addresses. Widen the range, or shorten the lease.',
    fr: '{object} a distribué {used} adresses sur {size}. Élargissez la plage ou raccourcissez le bail.',
  },
  secret_not_filled: {
    en: 'The secret {object} stands in the files by its name only: open the vault when they are written.',
    fr: 'Le secret {object} n’est dans les fichiers que par son nom : ouvrez le coffre quand ils sont écrits.',
  },
} as const

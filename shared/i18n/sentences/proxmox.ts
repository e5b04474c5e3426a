/** Proxmox: what an account may not see, what is refused, how an act ended. */
import type { Sentence } from './sentence.ts'

export const proxmoxTalk: readonly Sentence[] = [
  {
    en: '{address} is the network itself or its broadcast: take an address inside it.',
    fr: '{address} est le réseau lui-même ou sa diffusion : prenez une adresse à l’intérieur.',
  },
  {
    en: '{name} is longer than the 15 characters that a name may have: take a bond, or a card.',
    fr: '{name} dépasse les 15 caractères d’un nom : prenez un agrégat, ou une carte.',
  },
  {
    en: 'The journal does not have this: {why}',
    fr: 'Le journal n’a pas cela : {why}',
  },
  // A guest restored from a backup.
  {
    en: 'Which node of {service} is meant for guest {vmid}? Name it: {nodes}',
    fr: 'Quel nœud de {service} pour la machine {vmid} ? Nommez-le : {nodes}',
  },
  {
    en: 'There is no backup of guest {vmid} on {places}, or this account may not see it.',
    fr: 'Il n’y a pas de sauvegarde de la machine {vmid} sur {places}, ou ce compte ne peut pas la voir.',
  },
  {
    en: 'There is no backup {archive} of guest {vmid} on {places}, or this account may not see it.',
    fr: 'Il n’y a pas de sauvegarde {archive} de la machine {vmid} sur {places}, ou ce compte ne peut pas la voir.',
  },
  {
    en: 'The task ended well, and there is no guest {vmid} on {node}.',
    fr: 'La tâche s’est bien terminée, et il n’y a pas de machine {vmid} sur {node}.',
  },
  {
    en: '{guest} is of another kind than what was saved: it is not overwritten.',
    fr: '{guest} n’est pas du même genre que la sauvegarde : il n’est pas écrasé.',
  },
  {
    en: '{guest} is a template: it is not overwritten.',
    fr: '{guest} est un modèle : il n’est pas écrasé.',
  },
  {
    en: '{guest} is protected: clear its protection first, or restore it beside.',
    fr: '{guest} est protégé : levez d’abord sa protection, ou restaurez à côté.',
  },
  {
    en: '{guest} is {status}: only what is stopped is deleted. Stop it first.',
    fr: '{guest} est dans l’état {status} : seul ce qui est arrêté est supprimé. Arrêtez-le d’abord.',
  },
  {
    en: '{guest} is a template: it is not deleted from here.',
    fr: '{guest} est un modèle : il n’est pas supprimé d’ici.',
  },
  { en: '{guest} has snapshots: they go with it.', fr: '{guest} a des instantanés : ils partent avec.' },
  {
    en: 'No verified copy of {guest} is known: what is on it may be gone for good. If that is meant, type its name and its number.',
    fr: 'Aucune copie vérifiée de {guest} n’est connue : ce qu’il contient sera peut-être perdu pour de bon. Si c’est voulu, tapez son nom et son numéro.',
  },
  {
    en: 'A copy of {guest} was verified by move {run} at {at}: it answers on {place} as {vmid}.',
    fr: 'Une copie de {guest} a été vérifiée par le déplacement {run} le {at} : elle répond sur {place} sous le numéro {vmid}.',
  },
  {
    en: 'That copy is of the backup of {at}: what {guest} wrote since is not on it.',
    fr: 'Cette copie vient de la sauvegarde du {at} : ce que {guest} a écrit depuis n’y est pas.',
  },
  {
    en: 'The copy of {guest} by move {run} does not count now: {why}.',
    fr: 'La copie de {guest} faite par le déplacement {run} ne compte pas à présent : {why}.',
  },
  { en: 'guest {vmid} on {node} is {status}', fr: 'la machine {vmid} sur {node} est à l’état {status}' },
  {
    en: 'the two have not the same MAC addresses any more',
    fr: 'les deux n’ont plus les mêmes adresses MAC',
  },
  {
    en: 'A verified backup of {guest} is there, of {at}.',
    fr: 'Une sauvegarde vérifiée de {guest} est là, du {at}.',
  },
  { en: 'Guest {vmid} is gone from {node}.', fr: 'La machine {vmid} n’est plus sur {node}.' },
  {
    en: 'Guest {vmid} is on {node} still: it was not deleted.',
    fr: 'La machine {vmid} est encore sur {node} : elle n’a pas été supprimée.',
  },
  {
    en: 'Proxmox {service}: task {upid} cancelled',
    fr: 'Proxmox {service} : tâche {upid} annulée',
  },
  {
    en: 'Proxmox {service}: {guest} deleted on {node}',
    fr: 'Proxmox {service} : {guest} supprimée sur {node}',
  },
  {
    en: '{guest} is {status}: only what is stopped is overwritten. Stop it first.',
    fr: '{guest} est dans l’état {status} : seul ce qui est arrêté est écrasé. Arrêtez-le d’abord.',
  },
  {
    en: '{guest} has snapshots: they are lost with what is overwritten.',
    fr: '{guest} a des instantanés : ils sont perdus avec ce qui est écrasé.',
  },
  { en: '{guest} stands still.', fr: '{guest} est à l’arrêt.' },
  {
    en: 'Number {vmid} is taken by {name} on {node}.',
    fr: 'Le numéro {vmid} est pris par {name} sur {node}.',
  },
  {
    en: '{name} is there too: what is restored gets MAC addresses of its own.',
    fr: '{name} est là aussi : ce qui est restauré reçoit ses propres adresses MAC.',
  },
  { en: 'Number {vmid} is free.', fr: 'Le numéro {vmid} est libre.' },
  { en: '{storage} takes its disks.', fr: '{storage} prend ses disques.' },
  {
    en: 'Storage {storage} takes no disks of guests on {node}, or it is offline. Those that do: {names}.',
    fr: 'Le stockage {storage} ne prend pas de disques sur {node}, ou est hors ligne. Ceux qui en prennent : {names}.',
  },
  { en: 'Proxmox {service}: stop of {guest}', fr: 'Proxmox {service} : arrêt net de {guest}' },
  {
    en: 'Proxmox {service}: restore of {guest} from {archive} on {node}',
    fr: 'Proxmox {service} : restauration de {guest} depuis {archive} sur {node}',
  },
  {
    en: 'Load and version of {node} are not told to this account (Sys.Audit on the node).',
    fr: 'La charge et la version de {node} ne sont pas données à ce compte (Sys.Audit sur le nœud).',
  },
  {
    en: 'Networks of {node} are not told to this account (Sys.Audit on the node).',
    fr: 'Les réseaux de {node} ne sont pas donnés à ce compte (Sys.Audit sur le nœud).',
  },
  {
    en: 'The cards of {count} guests could not be read (VM.Audit, or their node is down): they are tied by name only.',
    fr: 'Les cartes de {count} machines n’ont pas pu être lues (VM.Audit, ou leur nœud est éteint) : elles ne sont rapprochées que par leur nom.',
  },
  {
    en: 'Backups of some guests are not shown to this account, or their storage is offline: none is no proof there (Datastore.AllocateSpace and VM.Backup show them).',
    fr: 'Les sauvegardes de certaines machines ne sont pas montrées à ce compte, ou leur stockage est hors ligne : leur absence ne prouve rien (Datastore.AllocateSpace et VM.Backup les montrent).',
  },
  {
    en: '{name} was never read: read it once while it can be reached.',
    fr: '{name} n’a jamais été lu : lisez-le une fois pendant qu’il est joignable.',
  },
  {
    en: '{guest} is {state} already: nothing is sent.',
    fr: '{guest} est déjà dans cet état ({state}) : rien n’est envoyé.',
  },
  {
    en: '{guest} is a template: it does not run.',
    fr: '{guest} est un modèle : il ne tourne pas.',
  },
  {
    en: 'Storage {storage} takes no backups on {node}, or it is offline. Those that do: {names}.',
    fr: 'Le stockage {storage} ne reçoit pas de sauvegardes sur {node}, ou il est hors ligne. Ceux qui en reçoivent : {names}.',
  },
  {
    en: 'The answer was lost ({reason}), and no task of it is listed: look at the guest again before you do it a second time.',
    fr: 'La réponse s’est perdue ({reason}), et aucune tâche n’en est listée : regardez la machine avant de recommencer.',
  },
  { en: 'No task was begun: {answer}', fr: 'Aucune tâche n’a commencé : {answer}' },
  {
    en: 'The task ended well, and {guest} is {state}.',
    fr: 'La tâche s’est bien terminée, mais {guest} est dans l’état {state}.',
  },
  {
    en: 'The task ended well, and {storage} shows no new backup of {guest}.',
    fr: 'La tâche s’est bien terminée, mais {storage} ne montre pas de nouvelle sauvegarde de {guest}.',
  },
  {
    en: '"{upid}" is no task of Proxmox: its id begins with UPID: and a node.',
    fr: '« {upid} » n’est pas une tâche de Proxmox : son identifiant commence par UPID: et un nœud.',
  },
  { en: 'Proxmox {service}: start of {guest} begun', fr: 'Proxmox {service} : démarrage de {guest} lancé' },
  {
    en: 'Proxmox {service}: shutdown of {guest} begun',
    fr: 'Proxmox {service} : extinction de {guest} lancée',
  },
  { en: 'Proxmox {service}: stop of {guest} begun', fr: 'Proxmox {service} : arrêt net de {guest} lancé' },
  {
    en: 'Proxmox {service}: backup of {guest} begun',
    fr: 'Proxmox {service} : sauvegarde de {guest} lancée',
  },
  {
    en: 'The answer was lost ({reason}), and nothing of it is there: look again before you do it a second time.',
    fr: 'La réponse s’est perdue ({reason}), et il n’y en a rien là-bas : regardez encore avant de recommencer.',
  },
  {
    en: 'The server took it, and shows nothing of it: look at its own page.',
    fr: 'Le serveur l’a accepté et n’en montre rien : regardez sur sa propre page.',
  },
  {
    en: 'VLAN {vlan}: a number from 1 to 4094 is expected.',
    fr: 'VLAN {vlan} : il faut un nombre de 1 à 4094.',
  },
  {
    en: '{guest} has 32 network cards already: there is no room for another.',
    fr: '{guest} a déjà 32 cartes réseau : il n’y a plus de place.',
  },
  {
    en: '{guest} has a card in VLAN {vlan} on {bridge} already: {card}.',
    fr: '{guest} a déjà une carte dans le VLAN {vlan} sur {bridge} : {card}.',
  },
  {
    en: '{guest} takes no card while it runs: it is there after the next cold start.',
    fr: '{guest} ne prend pas de carte en marche : elle sera là après le prochain démarrage à froid.',
  },
  {
    en: '{guest} has room for the card.',
    fr: '{guest} a de la place pour la carte.',
  },
  {
    en: 'The bridges of {node} are not told to this account: see that {bridge} is there.',
    fr: 'Les ponts de {node} ne sont pas donnés à ce compte : vérifiez que {bridge} existe.',
  },
  {
    en: '"{bridge}" is no name of a bridge: letters, digits, "-", "_" and ".", as in vmbr0.',
    fr: '« {bridge} » n’est pas un nom de pont : lettres, chiffres, « - », « _ » et « . », comme dans vmbr0.',
  },
  {
    en: '{node} has no bridge {bridge}. It has: {names}.',
    fr: '{node} n’a pas de pont {bridge}. Il a : {names}.',
  },
  {
    en: '{bridge} of {node} is VLAN aware.',
    fr: '{bridge} de {node} gère les VLAN.',
  },
  {
    en: '{bridge} of {node} is not VLAN aware and has no uplink of its own, so VLAN {vlan} cannot be brought to it: make it VLAN aware first.',
    fr: '{bridge} de {node} ne gère pas les VLAN et n’a pas de lien montant, donc le VLAN {vlan} ne peut pas y arriver : faites-lui d’abord gérer les VLAN.',
  },
  {
    en: '{bridge} of {node} is not VLAN aware: Proxmox will make {made} over its uplink, which works only where that is a tagged link.',
    fr: '{bridge} de {node} ne gère pas les VLAN : Proxmox fera {made} sur son lien montant, ce qui ne marche que si ce lien est étiqueté.',
  },
  {
    en: 'No node of this server is online.',
    fr: 'Aucun nœud de ce serveur n’est en ligne.',
  },
  {
    en: 'There is a storage {name} already: {place}',
    fr: 'Il y a déjà un stockage {name} : {place}',
  },
  {
    en: 'This export is there already as {name}.',
    fr: 'Ce partage est déjà là sous le nom {name}.',
  },
  {
    en: '"{name}" is no name for a storage: a letter first, then letters, digits, "-", "_" or ".".',
    fr: '« {name} » ne convient pas comme nom de stockage : une lettre, puis des lettres, chiffres, « - », « _ » ou « . ».',
  },
  {
    en: '"{server}" is no address of a server.',
    fr: '« {server} » n’est pas l’adresse d’un serveur.',
  },
  {
    en: '"{path}" is no export: a path that begins with "/" is expected.',
    fr: '« {path} » n’est pas un partage : il faut un chemin qui commence par « / ».',
  },
  {
    en: '"{kind}" is nothing that a storage holds: {kinds}.',
    fr: '« {kind} » n’est rien qu’un stockage contienne : {kinds}.',
  },
  {
    en: 'What the storage is to hold is missing, as in backup,iso.',
    fr: 'Il manque ce que le stockage doit contenir, par exemple backup,iso.',
  },
  {
    en: '{server} exports {path}.',
    fr: '{server} partage {path}.',
  },
  {
    en: '{server} does not export {path} to {node}. It exports: {names}.',
    fr: '{server} ne partage pas {path} avec {node}. Il partage : {names}.',
  },
  {
    en: 'This account may not ask for exports (Datastore.Allocate): it will not be allowed to add one either.',
    fr: 'Ce compte n’a pas le droit de demander les partages (Datastore.Allocate) : il ne pourra pas en ajouter non plus.',
  },
  {
    en: '{server} does not answer as an NFS server: {why}',
    fr: '{server} ne répond pas comme un serveur NFS : {why}',
  },
  {
    en: 'There is no node {node} that is online. There are: {names}.',
    fr: 'Il n’y a pas de nœud {node} en ligne. Il y a : {names}.',
  },
  {
    en: 'The next free number is {vmid}.',
    fr: 'Le prochain numéro libre est {vmid}.',
  },
  {
    en: '"{name}" is no name for a guest: letters, digits and "-".',
    fr: '« {name} » ne convient pas comme nom de machine : lettres, chiffres et « - ».',
  },
  {
    en: 'There is a guest {name} already: {vmid} on {node}.',
    fr: 'Il y a déjà une machine {name} : {vmid} sur {node}.',
  },
  {
    en: '{volume} is there.',
    fr: '{volume} est là.',
  },
  {
    en: '{volume} is not on a storage of {node}. There are: {names}.',
    fr: '{volume} n’est sur aucun stockage de {node}. Il y a : {names}.',
  },
  {
    en: '{volume} is a 32-bit system by its name: the WAPT server runs on 64 bits only.',
    fr: '{volume} est un système 32 bits d’après son nom : le serveur WAPT ne tourne qu’en 64 bits.',
  },
  {
    en: '{volume} is not called virtio: Windows sees no disk without these drivers.',
    fr: '{volume} ne s’appelle pas virtio : Windows ne voit aucun disque sans ces pilotes.',
  },
  {
    en: 'Storage {storage} takes no disks of guests on {node}, or it is offline.',
    fr: 'Le stockage {storage} ne reçoit pas de disques de machines sur {node}, ou il est hors ligne.',
  },
  {
    en: '{storage} has {free} GiB left, and the disk needs {needed} GiB.',
    fr: 'Il reste {free} Gio sur {storage}, et il en faut {needed} pour le disque.',
  },
  {
    en: 'A disk of {size} GiB is too small: Windows needs {least} GiB at least.',
    fr: 'Un disque de {size} Gio est trop petit : il faut au moins {least} Gio à Windows.',
  },
  {
    en: '{storage} has {free} GiB left.',
    fr: 'Il reste {free} Gio sur {storage}.',
  },
  {
    en: '{size} GiB of memory are too little: the server needs {least} GiB at least.',
    fr: '{size} Gio de mémoire ne suffisent pas : il faut au moins {least} Gio au serveur.',
  },
  {
    en: '{node} has {free} GiB of memory free, and the guest takes {size} GiB.',
    fr: '{node} a {free} Gio de mémoire libre, et la machine en prend {size}.',
  },
  {
    en: '{node} has {free} GiB of memory free.',
    fr: '{node} a {free} Gio de mémoire libre.',
  },
  {
    en: 'The card is on {bridge}.',
    fr: 'La carte est sur {bridge}.',
  },
  {
    en: 'The task failed: {why}',
    fr: 'La tâche a échoué : {why}',
  },
  {
    en: 'Proxmox {service}: {what} added',
    fr: 'Proxmox {service} : {what} ajouté',
  },
  {
    en: 'Cards are named one by one, each once, as in eno1, eno2.',
    fr: 'Les cartes se nomment une par une, chacune une fois, par exemple eno1, eno2.',
  },
  {
    en: '"{address}" is no address with its prefix, as in 192.0.2.10/24.',
    fr: '« {address} » n’est pas une adresse avec son préfixe, comme 192.0.2.10/24.',
  },
  {
    en: '"{name}" is no full name of a server: letters, digits and "-", with its domain, as in pve1.example.org.',
    fr: '« {name} » n’est pas le nom complet d’un serveur : lettres, chiffres et « - », avec son domaine, comme pve1.example.org.',
  },
  {
    en: '"{address}" is no address of a DNS server.',
    fr: '« {address} » n’est pas l’adresse d’un serveur DNS.',
  },
  {
    en: 'Only the first three DNS servers are ever asked: name no more.',
    fr: 'Seuls les trois premiers serveurs DNS sont interrogés : n’en nommez pas plus.',
  },
  {
    en: '"{gateway}" is no address of a gateway.',
    fr: '« {gateway} » n’est pas l’adresse d’une passerelle.',
  },
  {
    en: 'The gateway {gateway} is not in the network of {address}.',
    fr: 'La passerelle {gateway} n’est pas dans le réseau de {address}.',
  },
  {
    en: 'The DMZ needs a card of its own, which is none of the others.',
    fr: 'La DMZ a besoin d’une carte à elle, qui n’est aucune des autres.',
  },
  {
    en: 'The VLAN of the DMZ is a number from 1 to 4094.',
    fr: 'Le VLAN de la DMZ est un nombre de 1 à 4094.',
  },
]

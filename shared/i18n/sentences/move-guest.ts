/** What a move of a guest to another server refuses, and what each of its steps says. */
import type { Sentence } from './sentence.ts'

export const moveGuestTalk: readonly Sentence[] = [
  { en: 'There is no move {run} in this site.', fr: 'Il n’y a pas de déplacement {run} dans ce site.' },
  {
    en: 'A move of guest {vmid} of {service} has not ended: go on with it, --resume {run}.',
    fr: 'Un déplacement de la machine {vmid} de {service} n’est pas fini : reprenez-le ({run}).',
  },
  {
    en: 'Guest {vmid} is on {node} already: the new server is the old one.',
    fr: 'La machine {vmid} est déjà sur {node} : le nouveau serveur est l’ancien.',
  },
  {
    en: 'Guest {vmid} is on {place} of {service}, not on {node}.',
    fr: 'La machine {vmid} est sur {place} de {service}, pas sur {node}.',
  },
  {
    en: 'There is no guest {vmid} on {service}, or this account may not see it (VM.Audit).',
    fr: 'Il n’y a pas de machine {vmid} sur {service}, ou ce compte ne peut pas la voir (VM.Audit).',
  },
  {
    en: '{guest} is a template: it does not run, and is not moved like this.',
    fr: '{guest} est un modèle : il ne tourne pas, et ne se déplace pas ainsi.',
  },
  {
    en: '{guest} is {state}: it has to run or to be stopped.',
    fr: '{guest} est dans l’état {state} : il doit tourner ou être arrêté.',
  },
  {
    en: '{guest} is locked ({lock}): wait until that is over.',
    fr: '{guest} est verrouillé ({lock}) : attendez que ce soit fini.',
  },
  {
    en: '{guest} is kept running by the cluster (HA): take it out of HA first.',
    fr: '{guest} est maintenu en marche par la grappe (HA) : retirez-le d’abord de la HA.',
  },
  {
    en: 'The old one is deleted only after the new one was verified: name what to look at with --verify.',
    fr: 'L’ancienne n’est supprimée qu’après vérification de la nouvelle : dites quoi vérifier.',
  },
  {
    en: '{guest} does not run, so the new one cannot be verified: it is not deleted.',
    fr: '{guest} ne tourne pas, la nouvelle ne peut donc pas être vérifiée : elle n’est pas supprimée.',
  },
  {
    en: '{guest} is protected from being deleted: clear its protection first, or keep it.',
    fr: '{guest} est protégé contre la suppression : levez d’abord sa protection, ou gardez-le.',
  },
  {
    en: '{guest} is a container, which has no guest agent: look at it with ping, tcp or http.',
    fr: '{guest} est un conteneur, sans agent : vérifiez-le par ping, tcp ou http.',
  },
  { en: 'Node {node} of {service} is offline.', fr: 'Le nœud {node} de {service} est hors ligne.' },
  {
    en: '{service} has no node {node}: it has {nodes}.',
    fr: '{service} n’a pas de nœud {node} : il a {nodes}.',
  },
  {
    en: 'Which node of {service} is meant? Name it, as in {example}: {nodes}',
    fr: 'Quel nœud de {service} ? Nommez-le, comme {example} : {nodes}',
  },
  {
    en: '{place} has no {bridge}, which the guest is connected to: make the bridge there first, or say what it is called there.',
    fr: '{place} n’a pas {bridge}, auquel la machine est reliée : créez-y d’abord le pont, ou dites comment il s’appelle là-bas.',
  },
  {
    en: 'Storage {storage} neither takes backups on both servers nor disks of guests on {service}, or it is offline.',
    fr: 'Le stockage {storage} ne prend ni les sauvegardes sur les deux serveurs, ni les disques sur {service}, ou il est hors ligne.',
  },
  {
    en: '{from} and {to} share no storage for backups: add the same NFS export to both, with content backup.',
    fr: '{from} et {to} n’ont pas de stockage commun pour les sauvegardes : ajoutez aux deux le même export NFS, avec le contenu backup.',
  },
  {
    en: '{service} has no storage that takes disks of guests.',
    fr: '{service} n’a aucun stockage qui prenne des disques de machines.',
  },
  {
    en: 'The disks of the guest need {needed} GB, and {storage} on {service} has {free} GB left.',
    fr: 'Les disques de la machine prennent {needed} Go, et il reste {free} Go sur {storage} de {service}.',
  },
  {
    en: 'There is no backup of guest {vmid} on {storage}, or this account may not see it.',
    fr: 'Il n’y a pas de sauvegarde de la machine {vmid} sur {storage}, ou ce compte ne peut pas la voir.',
  },
  {
    en: '{service} does not see the newest backup {volid}: its {storage} is another place.',
    fr: '{service} ne voit pas la dernière sauvegarde {volid} : son {storage} est un autre endroit.',
  },
  { en: 'Stopped. Go on with --resume.', fr: 'Arrêté. Reprenez quand vous voulez.' },
  {
    en: 'Move of {name} from {from} to {to} begun',
    fr: 'Déplacement de {name} de {from} vers {to} commencé',
  },
  { en: '{name} moved from {from} to {to}', fr: '{name} déplacé de {from} vers {to}' },
  {
    en: 'The move of {name} from {from} to {to} was taken back: {reason}',
    fr: 'Le déplacement de {name} de {from} vers {to} a été défait : {reason}',
  },
  {
    en: 'This move cannot be taken back: it was taken back already, or the old one is deleted.',
    fr: 'Ce déplacement ne peut pas être défait : il l’a déjà été, ou l’ancienne est supprimée.',
  },
  {
    en: 'The old one is kept: it is deleted only after a move that ended well, and whose copy was verified.',
    fr: 'L’ancienne est gardée : elle n’est supprimée qu’après un déplacement réussi dont la copie a été vérifiée.',
  },
  {
    en: 'The servers have changed since you looked: look again. Nothing was sent.',
    fr: 'Les serveurs ont changé depuis que vous avez regardé : regardez de nouveau. Rien n’a été envoyé.',
  },
  { en: 'This move began no such task.', fr: 'Ce déplacement n’a lancé aucune tâche de ce nom.' },
  {
    en: '{name} deleted on {place}, after its move',
    fr: '{name} supprimée sur {place}, après son déplacement',
  },
  // Steps: each is said of one move, beside its name.
  { en: 'the old one was stopped', fr: 'l’ancienne était arrêtée' },
  { en: 'the guest still runs after it was shut down', fr: 'la machine tourne encore après l’arrêt demandé' },
  { en: 'the old one is shut down', fr: 'l’ancienne est arrêtée' },
  {
    en: 'the backup of {at} is taken: what was written in the {hours} h since is lost',
    fr: 'la sauvegarde du {at} est prise : ce qui a été écrit dans les {hours} h depuis est perdu',
  },
  {
    en: 'the backup ended well, but {storage} holds no new one of this guest',
    fr: 'la sauvegarde s’est bien terminée, mais {storage} n’en contient pas de nouvelle de cette machine',
  },
  {
    en: 'nobody knows whether {task} of guest {vmid} began on {node}, since the answer was lost: look at its tasks there. It is not sent a second time; what has not begun 5 minutes later never will: go on then',
    fr: 'personne ne sait si {task} de la machine {vmid} a commencé sur {node}, car la réponse s’est perdue : regardez-y ses tâches. La demande n’est pas envoyée une seconde fois ; ce qui n’a pas commencé 5 minutes plus tard ne commencera plus : reprenez alors',
  },
  {
    en: 'nobody knows whether {task} of guest {vmid} began on {node}, since the answer was lost: look at its tasks there. It is not sent a second time',
    fr: 'personne ne sait si {task} de la machine {vmid} a commencé sur {node}, car la réponse s’est perdue : regardez-y ses tâches. La demande n’est pas envoyée une seconde fois',
  },
  { en: 'there is a guest {vmid} on {node} already', fr: 'il y a déjà une machine {vmid} sur {node}' },
  { en: 'the restored guest is locked ({lock})', fr: 'la machine restaurée est verrouillée ({lock})' },
  {
    en: 'the restored guest has other MAC addresses than the old one',
    fr: 'la machine restaurée a d’autres adresses MAC que l’ancienne',
  },
  {
    en: 'restored as {vmid} on {node}, disks on {storage}',
    fr: 'restaurée comme {vmid} sur {node}, disques sur {storage}',
  },
  { en: 'the old one did not start with its node', fr: 'l’ancienne ne démarrait pas avec son nœud' },
  { en: 'the old one starts no more with its node', fr: 'l’ancienne ne démarre plus avec son nœud' },
  {
    en: 'the old one did not run, so the new one is not started',
    fr: 'l’ancienne ne tournait pas, la nouvelle n’est donc pas démarrée',
  },
  { en: 'the old one runs again', fr: 'l’ancienne tourne de nouveau' },
  { en: 'the new one is started', fr: 'la nouvelle est démarrée' },
  {
    en: 'the new one is started; whether the old one ran since its backup is not told to this account (Sys.Audit)',
    fr: 'la nouvelle est démarrée ; ce compte ne peut pas voir si l’ancienne a tourné depuis sa sauvegarde (Sys.Audit)',
  },
  { en: 'it does not run', fr: 'elle ne tourne pas' },
  {
    en: 'it runs; no other check was asked for',
    fr: 'elle tourne ; aucune autre vérification n’était demandée',
  },
  { en: 'the old one is kept, stopped', fr: 'l’ancienne est gardée, arrêtée' },
  { en: 'the old one is deleted', fr: 'l’ancienne est supprimée' },
  {
    en: 'the old one is gone already: nothing had to be deleted',
    fr: 'l’ancienne n’est déjà plus là : il n’y avait rien à supprimer',
  },
  {
    en: 'the old one is on {node} now, so it is kept',
    fr: 'l’ancienne est maintenant sur {node}, elle est donc gardée',
  },
  {
    en: '{name} was gone from {place} already, after its move',
    fr: '{name} n’était déjà plus sur {place}, après son déplacement',
  },
  {
    en: 'the old one was started again at {at}: what was written since is in no backup',
    fr: 'l’ancienne a été redémarrée le {at} : ce qui y a été écrit depuis n’est dans aucune sauvegarde',
  },
  {
    en: '{guest} has no card on {bridge}: it has {bridges}.',
    fr: '{guest} n’a pas de carte sur {bridge} : il a {bridges}.',
  },
  { en: '{card} on {bridge}', fr: '{card} sur {bridge}', isPart: true },
  // The storage that is added first.
  {
    en: '{service} has another storage that is called {storage}: give this one another name.',
    fr: '{service} a un autre stockage nommé {storage} : donnez un autre nom à celui-ci.',
  },
  {
    en: '{service} has this export as {storage}, which takes no backups on {node}, or is offline.',
    fr: '{service} a cet export sous le nom {storage}, qui ne prend pas de sauvegardes sur {node}, ou est hors ligne.',
  },
  {
    en: '{storage} is to be added to {service} only now, so no backup of guest {vmid} is known there: save it afresh.',
    fr: '{storage} n’est ajouté à {service} que maintenant, aucune sauvegarde de la machine {vmid} n’y est donc connue : sauvegardez-la à neuf.',
  },
  {
    en: '{export} is on {service} already, as {storage}',
    fr: '{export} est déjà sur {service}, sous le nom {storage}',
  },
  { en: '{storage} is added to {service}: {export}', fr: '{storage} est ajouté à {service} : {export}' },
  {
    en: '{storage} is on {service}: nobody knows whether this move added it, so it stays there',
    fr: '{storage} est sur {service} : personne ne sait si ce déplacement l’a ajouté, il y reste donc',
  },
  {
    en: '{service} has another storage that is called {storage}',
    fr: '{service} a un autre stockage nommé {storage}',
  },
  { en: '{storage} is not active on {place}', fr: '{storage} n’est pas actif sur {place}' },
  { en: '{storage} is not on {service}', fr: '{storage} n’est pas sur {service}' },
  { en: '{storage} stays on {service}: {why}', fr: '{storage} reste sur {service} : {why}' },
  {
    en: 'nobody knows whether this move added it',
    fr: 'personne ne sait si ce déplacement l’a ajouté',
    isPart: true,
  },
  { en: 'it holds {count} files', fr: 'il contient {count} fichiers', isPart: true },
  {
    en: 'the backup job {id} writes to it',
    fr: 'la tâche de sauvegarde {id} y écrit',
    isPart: true,
  },
  {
    en: '{storage} is taken off {service} again: this move had added it, and nothing uses it',
    fr: '{storage} est retiré de {service} : ce déplacement l’avait ajouté, et rien ne l’utilise',
  },
  {
    en: 'the new one was not verified, so the old one is kept',
    fr: 'la nouvelle n’a pas été vérifiée, l’ancienne est donc gardée',
  },
  {
    en: 'the new one is {status}, so the old one is kept',
    fr: 'la nouvelle est dans l’état {status}, l’ancienne est donc gardée',
  },
  {
    en: 'the old one is {status}, so it is kept',
    fr: 'l’ancienne est dans l’état {status}, elle est donc gardée',
  },
  { en: 'the new one is {status}', fr: 'la nouvelle est dans l’état {status}' },
  {
    en: 'the old one is protected from being deleted, so it is kept',
    fr: 'l’ancienne est protégée contre la suppression, elle est donc gardée',
  },
  {
    en: 'the two have not the same MAC addresses any more, so the old one is kept',
    fr: 'les deux n’ont plus les mêmes adresses MAC, l’ancienne est donc gardée',
  },
  {
    en: 'the two have no MAC address in common any more: one of them is another guest',
    fr: 'les deux n’ont plus aucune adresse MAC en commun : l’une des deux est une autre machine',
  },
  {
    en: 'there is no guest {vmid} on {node} any more',
    fr: 'il n’y a plus de machine {vmid} sur {node}',
  },
  {
    en: 'the backup job {id} is not there any more',
    fr: 'la tâche de sauvegarde {id} n’existe plus',
  },
  {
    en: 'the new one runs, and this move did not start it: stop it, then go on',
    fr: 'la nouvelle tourne, et ce déplacement ne l’a pas démarrée : arrêtez-la, puis reprenez',
  },
  { en: 'there is no backup', fr: 'il n’y a pas de sauvegarde' },
  {
    en: '{place} does not see {volid}: its {storage} is another place',
    fr: '{place} ne voit pas {volid} : son {storage} est un autre endroit',
  },
  { en: 'the new one was not started', fr: 'la nouvelle n’a pas été démarrée' },
  { en: 'the new one does not run', fr: 'la nouvelle ne tourne pas' },
  { en: 'the new one could not be stopped', fr: 'la nouvelle n’a pas pu être arrêtée' },
  {
    en: 'the new one ran from {from} to {until}: what was written there is not on the old one',
    fr: 'la nouvelle a tourné de {from} à {until} : ce qui y a été écrit n’est pas sur l’ancienne',
  },
  { en: 'the new one is stopped', fr: 'la nouvelle est arrêtée' },
  { en: 'there is no copy', fr: 'il n’y a pas de copie' },
  { en: 'the copy does not start with its node', fr: 'la copie ne démarre pas avec son nœud' },
  {
    en: 'the copy {vmid} is left, stopped, and does not start with its node',
    fr: 'la copie {vmid} reste, arrêtée, et ne démarre pas avec son nœud',
  },
  {
    en: 'not reached ({reason}): see that the copy does not start with its node',
    fr: 'non joint ({reason}) : veillez à ce que la copie ne démarre pas avec son nœud',
  },
  { en: 'it was not changed', fr: 'ce n’était pas changé' },
  { en: 'the old one starts with its node again', fr: 'l’ancienne démarre de nouveau avec son nœud' },
  { en: 'it did not run before', fr: 'elle ne tournait pas avant' },
  { en: 'the old one runs', fr: 'l’ancienne tourne' },
  { en: 'the old one was started, and does not run', fr: 'l’ancienne a été démarrée, et ne tourne pas' },
  { en: 'no task was begun: {answer}', fr: 'aucune tâche n’a été lancée : {answer}' },
  { en: 'not within {seconds} s: {checks}', fr: 'pas en {seconds} s : {checks}' },
  { en: 'somebody asked for it', fr: 'quelqu’un l’a demandé' },
  {
    en: 'this account may not see the backup jobs: see that one saves the new guest',
    fr: 'ce compte ne peut pas voir les tâches de sauvegarde : veillez à ce que l’une prenne la nouvelle machine',
  },
  { en: 'the backup job {id} saves it already', fr: 'la tâche de sauvegarde {id} la prend déjà' },
  {
    en: 'no backup job there can take it: make one',
    fr: 'aucune tâche de sauvegarde là-bas ne peut la prendre : créez-en une',
  },
  { en: 'put into the backup job {id}', fr: 'mise dans la tâche de sauvegarde {id}' },
  { en: 'shutdown: {said}', fr: 'arrêt : {said}' },
  { en: 'backup: {said}', fr: 'sauvegarde : {said}' },
  { en: 'restore: {said}', fr: 'restauration : {said}' },
  { en: 'clear_onboot: {said}', fr: 'démarrage automatique : {said}' },
  { en: 'start: {said}', fr: 'démarrage : {said}' },
  { en: 'verify: {said}', fr: 'vérification : {said}' },
  { en: 'backup_jobs: {said}', fr: 'tâches de sauvegarde : {said}' },
  { en: 'delete_old: {said}', fr: 'suppression : {said}' },
]

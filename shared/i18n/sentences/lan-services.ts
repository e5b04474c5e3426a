/** Services on the LAN: FOG, Proxmox, WAPT. */
import { productSentences, reachSentences } from '../../lan-services/reach-sentences.ts'
import type { Sentence } from './sentence.ts'

export const lanServices: readonly Sentence[] = [
  ...Object.values(reachSentences),
  ...Object.values(productSentences).flatMap((byProduct) => Object.values(byProduct)),
  {
    en: 'There is no service "{name}" in this site: it has none yet. Add it with "brassage service add".',
    fr: 'Il n’y a pas de service « {name} » dans ce site : il n’en a encore aucun. Ajoutez-le.',
  },
  {
    en: 'There is no service "{name}" in this site. There are: {names}.',
    fr: 'Il n’y a pas de service « {name} » dans ce site. Il y a : {names}.',
  },
  {
    en: 'There is a service "{name}" in this site already. Remove it first, or choose another name.',
    fr: 'Il y a déjà un service « {name} » dans ce site. Retirez-le d’abord, ou choisissez un autre nom.',
  },
  {
    en: 'The vault holds no login of service {name} any more. Give it anew: under Services, Servers, Login…, or with brassage service login.',
    fr: 'Le coffre ne contient plus l’accès au service {name}. Redonnez-le : sous Services, Serveurs, Accès…, ou par brassage service login.',
  },
  {
    en: '{name} is spoken to without TLS: there is no certificate to pin.',
    fr: 'On parle à {name} sans TLS : il n’y a pas de certificat à retenir.',
  },
  {
    en: '{url} shows {seen}, and not the certificate that was meant. Nothing was pinned, and no secret was sent.',
    fr: '{url} montre {seen}, et non le certificat voulu. Rien n’a été retenu, et aucun secret n’a été envoyé.',
  },
  {
    en: 'Service {name} was changed while its login was tried: the old login stays. Try again.',
    fr: 'Le service {name} a changé pendant l’essai de son accès : l’ancien accès reste. Recommencez.',
  },
  {
    en: '{product} is not logged in to in this way, or the login says not who logs in.',
    fr: 'On ne se connecte pas à {product} de cette façon, ou l’accès ne dit pas qui se connecte.',
  },
  {
    en: 'Service {name} is {kind}, and {wanted} is wanted.',
    fr: 'Le service {name} est {kind}, et il faut {wanted}.',
  },
  {
    en: '"{name}" is no name for a service: 1 to 64 characters, no "/", not beginning with "-".',
    fr: '« {name} » ne convient pas comme nom de service : 1 à 64 caractères, sans « / », sans « - » au début.',
  },
  {
    en: '{product} speaks only https: the address begins with https://.',
    fr: '{product} ne parle que https : l’adresse commence par https://.',
  },
  {
    en: 'The address holds a user or password: leave them out of it.',
    fr: 'L’adresse contient un utilisateur ou un mot de passe : retirez-les.',
  },
  {
    en: '"{url}" is no address of a service: a whole one is expected, as in https://192.0.2.10:8006.',
    fr: '« {url} » n’est pas l’adresse d’un service : il la faut entière, comme https://192.0.2.10:8006.',
  },
  {
    en: '{url} shows a certificate nobody has trusted yet: {seen}. No secret was sent. Compare it on the server, then give it with --fingerprint, or take it as it is with --trust.',
    fr: '{url} montre un certificat que personne n’a encore accepté : {seen}. Aucun secret n’a été envoyé. Comparez-le sur le serveur avant de l’accepter.',
  },
  {
    en: 'There is no Proxmox service in this site yet. Add one first.',
    fr: 'Il n’y a pas encore de service Proxmox dans ce site. Ajoutez-en un d’abord.',
  },
  { en: '{name} answers.', fr: '{name} répond.' },
  {
    en: '{name} answers; without the vault nobody was logged in.',
    fr: '{name} répond ; sans le coffre, personne n’a été connecté.',
  },
  {
    en: 'Service {name} added: {url}, certificate {fingerprint}',
    fr: 'Service {name} ajouté : {url}, certificat {fingerprint}',
  },
  { en: 'Service {name} added: {url}, without TLS', fr: 'Service {name} ajouté : {url}, sans TLS' },
  {
    en: 'Service {name}: certificate {fingerprint} pinned instead of {old}',
    fr: 'Service {name} : certificat {fingerprint} retenu au lieu de {old}',
  },
  {
    en: 'Service {name}: login replaced, as {user}',
    fr: 'Service {name} : accès remplacé, compte {user}',
  },
  { en: 'Service {name}: login replaced', fr: 'Service {name} : accès remplacé' },
  { en: 'Service {name} removed', fr: 'Service {name} retiré' },
  // The morning check.
  {
    en: '{guest}: no enabled backup job saves it',
    fr: '{guest} : aucune tâche de sauvegarde active ne le prend',
  },
  {
    en: 'What was seen could not be kept, and is shown only now: {why}',
    fr: 'Ce qui a été vu n’a pas pu être gardé, et n’est montré que maintenant : {why}',
  },
  {
    en: 'This check could not be kept, and is shown only now: {why}',
    fr: 'Ce contrôle n’a pas pu être gardé, et n’est montré que maintenant : {why}',
  },
  { en: '{guest}: the backup failed: {reason}', fr: '{guest} : la sauvegarde a échoué : {reason}' },
  { en: '{guest}: there is no backup of it', fr: '{guest} : il n’en existe aucune sauvegarde' },
  {
    en: '{guest}: the last backup is {age} h old, at most {limit} h are usual',
    fr: '{guest} : la dernière sauvegarde a {age} h, {limit} h au plus sont normales',
  },
  { en: 'the newest file is empty', fr: 'le fichier le plus récent est vide', isPart: true },
  {
    en: 'the backup server found it damaged',
    fr: 'le serveur de sauvegarde l’a trouvée abîmée',
    isPart: true,
  },
  {
    en: '{guest}: the backup has {size} GB, usual are {usual} GB',
    fr: '{guest} : la sauvegarde fait {size} Go, d’habitude {usual} Go',
  },
  {
    en: 'This account may not see backups: it needs Datastore.AllocateSpace on the backup storage and VM.Backup on the guests. That none is listed says nothing.',
    fr: 'Ce compte ne peut pas voir les sauvegardes : il lui faut Datastore.AllocateSpace sur le stockage et VM.Backup sur les machines. Qu’aucune ne soit listée ne dit rien.',
  },
  {
    en: '{guest}: this account may not see its backups (VM.Backup, Datastore.AllocateSpace)',
    fr: '{guest} : ce compte ne peut pas voir ses sauvegardes (VM.Backup, Datastore.AllocateSpace)',
  },
  {
    en: 'This account may not see guests (VM.Audit), or only some: what it is not shown is not checked.',
    fr: 'Ce compte ne peut pas voir les machines (VM.Audit), ou seulement certaines : ce qu’il ne voit pas n’est pas contrôlé.',
  },
  {
    en: 'This account may not see the tasks of others (Sys.Audit): backups that failed in the night are not told.',
    fr: 'Ce compte ne peut pas voir les tâches des autres (Sys.Audit) : les sauvegardes échouées cette nuit ne sont pas connues.',
  },
  {
    en: 'This account may not see the backup jobs (Sys.Audit on /): whether one saves a guest is not told.',
    fr: 'Ce compte ne peut pas voir les tâches de sauvegarde (Sys.Audit sur /) : on ne sait pas si une machine est prise.',
  },
  {
    en: 'Pending updates of {node} are not told to this account (Sys.Modify on the node).',
    fr: 'Les mises à jour en attente de {node} ne sont pas dites à ce compte (Sys.Modify sur le nœud).',
  },
  {
    en: 'Pending updates of {node} could not be read: {reason}',
    fr: 'Les mises à jour en attente de {node} n’ont pas pu être lues : {reason}',
  },
  { en: 'Node {node} is not reached ({reason})', fr: 'Le nœud {node} n’est pas joint ({reason})' },
  {
    en: 'Node {node} is not reached ({reason}): {guests}',
    fr: 'Le nœud {node} n’est pas joint ({reason}) : {guests}',
  },
  { en: '{guest} is stopped, and is set to run', fr: '{guest} est arrêté, et devrait tourner' },
  {
    en: '{guest} is stopped, and whether it is set to run could not be read',
    fr: '{guest} est arrêté, et on n’a pas pu lire s’il devrait tourner',
  },
  {
    en: '{guest} ran at the last check of {time}, stands still now: {why}',
    fr: '{guest} tournait au dernier contrôle, {time}, et ne tourne plus : {why}',
  },
  {
    en: 'nothing shows that a person stopped it',
    fr: 'rien ne montre que quelqu’un l’a arrêté',
    isPart: true,
  },
  {
    en: 'whether a person stopped it could not be read',
    fr: 'on n’a pas pu lire si quelqu’un l’a arrêté',
    isPart: true,
  },
  {
    en: 'all guests of {node} were stopped at {when}',
    fr: 'toutes les machines de {node} ont été arrêtées à {when}',
    isPart: true,
  },
  { en: '{task} by {user} at {when}', fr: '{task} par {user} à {when}', isPart: true },
  {
    en: 'Storage {storage} is not online on {node}',
    fr: 'Le stockage {storage} n’est pas en ligne sur {node}',
  },
  {
    en: 'Storage {storage} on {node} is {percent} % full, {left} GB are left',
    fr: 'Le stockage {storage} de {node} est plein à {percent} %, il reste {left} Go',
  },
  {
    en: '{task} failed on {node} at {when}: {status}',
    fr: '{task} a échoué sur {node} à {when} : {status}',
  },
  { en: '1 package of {node} can be updated', fr: '1 paquet de {node} peut être mis à jour' },
  {
    en: '{count} packages of {node} can be updated',
    fr: '{count} paquets de {node} peuvent être mis à jour',
  },
  { en: 'Morning check: all is well on {services}', fr: 'Contrôle du matin : tout va bien sur {services}' },
  {
    en: 'Morning check: {errors} errors, {warnings} warnings on {services}',
    fr: 'Contrôle du matin sur {services} : {errors} erreurs, {warnings} avertissements',
  },
]

/** FOG: hosts, tasks, images. */
import type { Sentence } from './sentence.ts'

export const fogTalk: readonly Sentence[] = [
  // Before all others: what failed is a sentence of its own.
  {
    en: '{failure} In FOG these have image {image} since this run: {names}.',
    fr: '{failure} Dans FOG, celles-ci ont l’image {image} depuis cette campagne : {names}.',
  },
  {
    en: 'This run has not ended yet: look at it while FOG can be reached.',
    fr: 'Cette exécution n’est pas terminée : regardez-la pendant que FOG est joignable.',
  },
  {
    en: '"{name}" ({count} characters) is no name for a host in FOG: 1 to 15 of letters, digits, "_", "-" and ".". FOG would store it all the same, and the host could then neither be used nor removed.',
    fr: '« {name} » ({count} caractères) ne convient pas comme nom d’hôte dans FOG : 1 à 15 lettres, chiffres, « _ », « - » et « . ». FOG l’enregistrerait quand même, et l’hôte ne pourrait plus ni servir ni être retiré.',
  },
  {
    en: '"{mac}" is no MAC address of a host: 12 hexadecimal digits are expected, as in 00:11:22:33:44:55.',
    fr: '« {mac} » n’est pas l’adresse MAC d’un hôte : il faut 12 chiffres hexadécimaux, comme 00:11:22:33:44:55.',
  },
  {
    en: 'FOG has a host "{name}" already (id {id}).',
    fr: 'FOG a déjà un hôte « {name} » (id {id}).',
  },
  { en: '{mac} belongs to host {name} in FOG.', fr: '{mac} appartient à l’hôte {name} dans FOG.' },
  {
    en: 'FOG has no image "{name}": it has none.',
    fr: 'FOG n’a pas d’image « {name} » : il n’en a aucune.',
  },
  {
    en: 'FOG has no image "{name}". There are: {names}.',
    fr: 'FOG n’a pas d’image « {name} ». Il y a : {names}.',
  },
  { en: 'FOG has no host "{name}".', fr: 'FOG n’a pas d’hôte « {name} ».' },
  {
    en: '{name}: a host without a MAC address is of no use in FOG, and stays there.',
    fr: '{name} : un hôte sans adresse MAC ne sert à rien dans FOG, et y reste.',
  },
  {
    en: 'Host {name} is in FOG otherwise than it was sent: {macs}, image {image}.',
    fr: 'L’hôte {name} est dans FOG autrement qu’il n’a été envoyé : {macs}, image {image}.',
  },
  {
    en: 'Host {name} is in FOG otherwise than it was sent: {has}.',
    fr: 'L’hôte {name} est dans FOG autrement qu’il n’a été envoyé : {has}.',
  },
  {
    en: 'FOG holds host {name} (id {id}) for invalid: its API can neither mend nor remove it. Remove it on FOG’s own page, then make it anew.',
    fr: 'FOG tient l’hôte {name} (id {id}) pour invalide : son API ne peut ni le réparer ni le retirer. Retirez-le sur la page de FOG, puis créez-le de nouveau.',
  },
  { en: '{what}: FOG answered {said}.', fr: '{what} : FOG a répondu {said}.' },
  { en: 'Host {name} was not made', fr: 'L’hôte {name} n’a pas été créé', isPart: true },
  { en: 'Host {name} keeps its name', fr: 'L’hôte {name} garde son nom', isPart: true },
  { en: 'Task {id} goes on', fr: 'La tâche {id} continue', isPart: true },
  {
    en: '"{text}" is no task of FOG: a number from 1 on is expected.',
    fr: '« {text} » n’est pas une tâche de FOG : il faut un nombre à partir de 1.',
  },
  {
    en: 'FOG has no task {id}. Nothing was sent.',
    fr: 'FOG n’a pas de tâche {id}. Rien n’a été envoyé.',
  },
  {
    en: 'Task {id} is cancelled, and in the same moment these were cancelled too, by FOG or by somebody else: {names}.',
    fr: 'La tâche {id} est annulée, et au même moment celles-ci aussi, par FOG ou par quelqu’un d’autre : {names}.',
  },
  {
    en: 'Run {run} goes on: wait for its end, or cancel it first.',
    fr: 'L’exécution {run} continue : attendez sa fin, ou annulez-la d’abord.',
  },
  {
    en: 'Nothing failed in run {run}: there is nothing to try again.',
    fr: 'Rien n’a échoué dans l’exécution {run} : il n’y a rien à réessayer.',
  },
  {
    en: 'Not confirmed: nothing was sent. Say yes on a terminal, or with --yes.',
    fr: 'Pas confirmé : rien n’a été envoyé. Confirmez d’abord.',
  },
  {
    en: '{name} was never read: compare once while it can be reached.',
    fr: '{name} n’a jamais été lu : comparez une fois pendant qu’il est joignable.',
  },
  {
    en: 'These names cannot be sent, so nothing was: {names}. A name has 1 to 15 letters, digits, "_", "-" and ".", and is there once.',
    fr: 'Ces noms ne peuvent pas être envoyés, donc rien ne l’a été : {names}. Un nom a 1 à 15 lettres, chiffres, « _ », « - » et « . », et n’est là qu’une fois.',
  },
  { en: 'Host {name} keeps its image', fr: 'L’hôte {name} garde son image', isPart: true },
  {
    en: 'This run is being worked on. Wait until that has ended.',
    fr: 'Cette exécution est en cours de traitement. Attendez la fin.',
  },
  {
    en: 'The plan or FOG has changed since you looked: look again. Nothing was sent.',
    fr: 'Le plan ou FOG a changé depuis votre lecture : regardez de nouveau. Rien n’a été envoyé.',
  },
  {
    en: 'Nothing was sent: "{word}" is to be typed first.',
    fr: 'Rien n’a été envoyé : il faut d’abord taper « {word} ».',
  },
  { en: 'Machines from FOG', fr: 'Machines depuis FOG' },
  { en: 'Nothing was sent: {problems}', fr: 'Rien n’a été envoyé : {problems}' },
  {
    en: 'FOG has no snapin "{word}". There are: {names}.',
    fr: 'FOG n’a pas de snapin « {word} ». Il y a : {names}.',
  },
  { en: 'Snapin {name} is not enabled in FOG.', fr: 'Le snapin {name} n’est pas activé dans FOG.' },
  {
    en: '{name} does not have snapin {snapin}: FOG would wait for ever. Give it to the host first (--assign).',
    fr: '{name} n’a pas le snapin {snapin} : FOG attendrait sans fin. Donnez-le d’abord à l’hôte (--assign).',
  },
  {
    en: '{name} did not get snapin {snapin}',
    fr: '{name} n’a pas reçu le snapin {snapin}',
    isPart: true,
  },
  {
    en: '{name} does not have snapin {snapin}, so it is left out.',
    fr: '{name} n’a pas le snapin {snapin}, il est donc laissé.',
  },
  { en: 'No host is named.', fr: 'Aucun hôte n’est nommé.' },
  { en: 'FOG holds {name} for invalid.', fr: 'FOG tient {name} pour invalide.' },
  { en: '{name} has image {other}, not {image}.', fr: '{name} a l’image {other}, pas {image}.' },
  {
    en: '{name} has image {other}, not {image}. It is given it first.',
    fr: '{name} a l’image {other}, pas {image}. Elle lui est donnée d’abord.',
  },
  { en: '{said} It is given it first.', fr: '{said} Elle lui est donnée d’abord.' },
  {
    en: '{name} is busy: {type}, task {id}, {state}.',
    fr: '{name} est occupé : {type}, tâche {id}, {state}.',
  },
  { en: 'Image {name} is not enabled in FOG.', fr: 'L’image {name} n’est pas activée dans FOG.' },
  {
    en: 'Image {name} was never captured: it is empty.',
    fr: 'L’image {name} n’a jamais été capturée : elle est vide.',
  },
  {
    en: 'Image {name} is being captured from {host}: wait until it has ended.',
    fr: 'L’image {name} est en cours de capture depuis {host} : attendez la fin.',
  },
  { en: 'An image is captured from one host.', fr: 'Une image se capture depuis un seul hôte.' },
  {
    en: 'Image {name} is protected: it is not overwritten.',
    fr: 'L’image {name} est protégée : elle n’est pas écrasée.',
  },
  {
    en: 'Image {name} is in use: {type} of {host}, task {id}. One at a time.',
    fr: 'L’image {name} est utilisée : {type} de {host}, tâche {id}. Une à la fois.',
  },
  {
    en: 'FOG has no storage node that is enabled.',
    fr: 'FOG n’a aucun nœud de stockage activé.',
  },
  { en: 'No storage node answers: {names}.', fr: 'Aucun nœud de stockage ne répond : {names}.' },
  {
    en: 'Nobody is woken: start the machines from the network.',
    fr: 'Personne n’est réveillé : démarrez les machines par le réseau.',
  },
  {
    en: 'No answer to ping from {names}: off, asleep, at another address, or a firewall keeps silent. They are sent a wake-up packet.',
    fr: 'Pas de réponse au ping de {names} : éteint, en veille, à une autre adresse, ou un pare-feu reste muet. Un paquet de réveil leur est envoyé.',
  },
  {
    en: 'No answer to ping from {names}: off, asleep, at another address, or a firewall keeps silent. Have them woken, or start them by hand.',
    fr: 'Pas de réponse au ping de {names} : éteint, en veille, à une autre adresse, ou un pare-feu reste muet. Faites-les réveiller, ou démarrez-les à la main.',
  },
  {
    en: 'Cannot be told whether awake, for want of a known address: {names}. Read the ARP table or the leases of the router, or give them an address in the plan.',
    fr: 'Allumé ou non, on ne peut pas le dire, faute d’adresse connue : {names}. Relevez la table ARP ou les baux du routeur, ou donnez-leur une adresse dans le plan.',
  },
  {
    en: 'Cannot be told whether awake, since another machine answers at the address: {names}. Read the ARP table or the leases of the router anew.',
    fr: 'Allumé ou non, on ne peut pas le dire, car une autre machine répond à cette adresse : {names}. Relevez à nouveau la table ARP ou les baux du routeur.',
  },
  {
    en: 'Cannot be told whether awake, since this computer cannot ping: {names}.',
    fr: 'Allumé ou non, on ne peut pas le dire, car cet ordinateur ne peut pas faire de ping : {names}.',
  },
  {
    en: 'FOG collects no disk sizes: see that the image fits the smallest disk.',
    fr: 'FOG ne relève pas la taille des disques : voyez que l’image tient sur le plus petit.',
  },
  { en: 'There is no run "{run}" in this site.', fr: 'Il n’y a pas d’exécution « {run} » dans ce site.' },
  { en: '{name} got no task', fr: '{name} n’a pas reçu de tâche', isPart: true },
  { en: '{name} got no task.', fr: '{name} n’a pas reçu de tâche.' },
  { en: 'The group got no tasks', fr: 'Le groupe n’a pas reçu de tâches', isPart: true },
  { en: 'Group {name} was not made', fr: 'Le groupe {name} n’a pas été créé', isPart: true },
  {
    en: 'Group {name} has other members in FOG than were sent.',
    fr: 'Le groupe {name} a dans FOG d’autres membres que ceux envoyés.',
  },
  {
    en: 'FOG gave {name} image {image}: its task was cancelled.',
    fr: 'FOG a donné à {name} l’image {image} : sa tâche a été annulée.',
  },
  {
    en: 'FOG made tasks for other hosts than were sent.',
    fr: 'FOG a créé des tâches pour d’autres hôtes que ceux envoyés.',
  },
  { en: 'FOG knows no host of stand "{stand}".', fr: 'FOG ne connaît aucun hôte du stand « {stand} ».' },
  { en: 'FOG knows no host of room "{room}".', fr: 'FOG ne connaît aucun hôte du local « {room} ».' },
  {
    en: 'FOG has no group "{name}". There are: {names}.',
    fr: 'FOG n’a pas de groupe « {name} ». Il y a : {names}.',
  },
  {
    en: 'Nothing was sent: the content of image {image} would be overwritten. Type its name to go on: --confirm "{word}".',
    fr: 'Rien n’a été envoyé : le contenu de l’image {image} serait écrasé. Tapez son nom pour continuer : {word}.',
  },
  {
    en: 'Nothing was sent: the disks of {count} hosts would be overwritten. Type how many to go on: --confirm {word}.',
    fr: 'Rien n’a été envoyé : les disques de {count} hôtes seraient écrasés. Tapez leur nombre pour continuer : {word}.',
  },
  {
    en: 'The stream waits for {names}: start them from the network, or cancel their tasks.',
    fr: 'Le flux attend {names} : démarrez-les par le réseau, ou annulez leurs tâches.',
  },
  {
    en: 'All have checked in and nothing begins: the multicast service on the FOG server does not run.',
    fr: 'Tous se sont annoncés et rien ne commence : le service multicast du serveur FOG ne tourne pas.',
  },
  {
    en: 'No progress for five minutes: {names}. FOG does not tell failures: look at the screen of the machine.',
    fr: 'Pas d’avancement depuis cinq minutes : {names}. FOG ne signale pas les échecs : regardez l’écran de la machine.',
  },
  {
    en: 'FOG has task {task} in state "{state}", which is not known here: it counts as open until FOG says how it ended.',
    fr: 'FOG a la tâche {task} dans l’état « {state} », qui n’est pas connu ici : elle compte comme ouverte jusqu’à ce que FOG dise comment elle s’est terminée.',
  },
  {
    en: 'Not known whether it was sent: {names}. Resume the run to find out.',
    fr: 'On ne sait pas si c’est parti : {names}. Reprenez l’exécution pour le savoir.',
  },
  {
    en: 'FOG {service}: {mode} of image {image} begun, hosts: {names}',
    fr: 'FOG {service} : {mode} de l’image {image} commencé, hôtes : {names}',
  },
  {
    en: 'FOG {service}: {mode} of image {image} ended, done: {done}, not done: {rest}',
    fr: 'FOG {service} : {mode} de l’image {image} terminé, faits : {done}, pas faits : {rest}',
  },
  {
    en: '{said} What was not sent waits: brassage fog run FILE {run} --resume --yes',
    fr: '{said} Ce qui n’est pas parti attend : reprenez l’exécution {run}.',
  },
  {
    en: 'The installer of {snapin} ended with {code}.',
    fr: 'L’installateur de {snapin} s’est terminé avec le code {code}.',
  },
  {
    en: 'FOG’s client on the machine asks by itself every few minutes. Not asked yet: {names}. A machine that is off, or without that client, never does.',
    fr: 'Le client FOG de la machine demande de lui-même toutes les quelques minutes. Pas encore demandé : {names}. Une machine éteinte, ou sans ce client, ne le fera jamais.',
  },
  {
    en: '"{name}" is no name for a group: 1 to 50 characters, and not "brassage-" with ten letters and digits, which names groups of runs.',
    fr: '« {name} » ne convient pas comme nom de groupe : 1 à 50 caractères, et pas « brassage- » suivi de dix lettres et chiffres, qui nomme les groupes des campagnes.',
  },
  {
    en: 'FOG has a group "{name}" already (id {id}).',
    fr: 'FOG a déjà un groupe « {name} » (id {id}).',
  },
  {
    en: 'Group {name} belongs to a run, which finds it by its name.',
    fr: 'Le groupe {name} appartient à une campagne, qui le retrouve par son nom.',
  },
  { en: 'Group {name} keeps its name', fr: 'Le groupe {name} garde son nom', isPart: true },
  {
    en: 'Group {name} was made by a person: it is removed on FOG’s own page.',
    fr: 'Le groupe {name} a été créé par quelqu’un : il se retire sur la page de FOG.',
  },
  {
    en: 'Group {name} is in use: its run has tasks in FOG.',
    fr: 'Le groupe {name} est utilisé : sa campagne a des tâches dans FOG.',
  },
  { en: 'Group {name} was not removed', fr: 'Le groupe {name} n’a pas été retiré', isPart: true },
  {
    en: 'FOG {service}: snapin {snapin} begun, hosts: {names}',
    fr: 'FOG {service} : snapin {snapin} lancé, hôtes : {names}',
  },
  {
    en: 'FOG {service}: snapin {snapin} ended, done: {done}, not done: {rest}',
    fr: 'FOG {service} : snapin {snapin} terminé, faits : {done}, pas faits : {rest}',
  },
  {
    en: 'FOG {service}: group {name} is made, hosts: {names}',
    fr: 'FOG {service} : création du groupe {name}, hôtes : {names}',
  },
  {
    en: 'FOG {service}: group {name} is renamed {to}',
    fr: 'FOG {service} : le groupe {name} est renommé {to}',
  },
  { en: 'FOG {service}: groups are removed: {names}', fr: 'FOG {service} : groupes retirés : {names}' },
  {
    en: 'FOG {service}: snapin {snapin} is given to {names}',
    fr: 'FOG {service} : snapin {snapin} donné à {names}',
  },
  {
    en: 'FOG {service}: hosts are brought in: {names}',
    fr: 'FOG {service} : hôtes portés dans FOG : {names}',
  },
  { en: 'FOG {service}: hosts are woken: {names}', fr: 'FOG {service} : réveil d’hôtes : {names}' },
  { en: 'FOG {service}: tasks are cancelled: {names}', fr: 'FOG {service} : annulation de tâches : {names}' },
  {
    en: 'FOG {service}: hosts were brought in, done: {done}, not done: {rest}',
    fr: 'FOG {service} : hôtes portés dans FOG, faits : {done}, pas faits : {rest}',
  },
  {
    en: 'FOG {service}: hosts were woken, done: {done}, not done: {rest}',
    fr: 'FOG {service} : réveil d’hôtes, faits : {done}, pas faits : {rest}',
  },
  {
    en: 'FOG {service}: tasks were cancelled, done: {done}, not done: {rest}',
    fr: 'FOG {service} : annulation de tâches, faites : {done}, pas faites : {rest}',
  },
  {
    en: 'FOG {service}: the group was made, done: {done}, not done: {rest}',
    fr: 'FOG {service} : création du groupe, fait : {done}, pas fait : {rest}',
  },
  {
    en: 'FOG {service}: the group was renamed, done: {done}, not done: {rest}',
    fr: 'FOG {service} : changement de nom du groupe, fait : {done}, pas fait : {rest}',
  },
  {
    en: 'FOG {service}: groups were removed, done: {done}, not done: {rest}',
    fr: 'FOG {service} : retrait de groupes, faits : {done}, pas faits : {rest}',
  },
  {
    en: 'Image {image} was empty when this was begun, and holds something by now: begin anew.',
    fr: 'L’image {image} était vide quand ceci a commencé, et elle contient quelque chose maintenant : recommencez.',
  },
  { en: 'Image {image} is no longer in FOG.', fr: 'L’image {image} n’est plus dans FOG.' },
  { en: 'Snapin {name} is no longer in FOG.', fr: 'Le snapin {name} n’est plus dans FOG.' },
  { en: 'It was gone already.', fr: 'Il n’y était déjà plus.' },
  {
    en: 'Group {name} is called {now} in FOG by now.',
    fr: 'Le groupe {name} s’appelle maintenant {now} dans FOG.',
  },
  {
    en: 'FOG {service}: the snapin was given, done: {done}, not done: {rest}',
    fr: 'FOG {service} : don du snapin, faits : {done}, pas faits : {rest}',
  },
  { en: 'Given up before it was sent.', fr: 'Abandonné avant l’envoi.' },
  {
    en: 'Given up; it is not known whether it was sent.',
    fr: 'Abandonné ; on ne sait pas si c’est parti.',
  },
  {
    en: 'Nobody knows whether {name} was sent the packet: try again where it did not start.',
    fr: 'On ne sait pas si le paquet est parti pour {name} : réessayez s’il n’a pas démarré.',
  },
  { en: '{name} was not woken', fr: '{name} n’a pas été réveillé', isPart: true },
  { en: 'It had ended by itself: {state}.', fr: 'Elle s’était terminée d’elle-même : {state}.' },
  { en: 'It had it already.', fr: 'Il l’avait déjà.' },
  {
    en: 'Host {from} is called {name} in FOG by now.',
    fr: 'L’hôte {from} s’appelle maintenant {name} dans FOG.',
  },
  {
    en: 'FOG has no session for these hosts any more, so nothing will begin: {names}. Cancel the campaign and begin anew.',
    fr: 'FOG n’a plus de session pour ces hôtes, donc rien ne commencera : {names}. Annulez la campagne et recommencez.',
  },
  { en: 'Cancelled before it was sent.', fr: 'Annulé avant l’envoi.' },
  {
    en: 'A cancel was begun, and these go on yet: {names}. If it was cut, cancel again.',
    fr: 'Une annulation a commencé, et ceux-ci continuent encore : {names}. Si elle a été coupée, annulez de nouveau.',
  },
  {
    en: '{name} is another one in FOG by now: begin anew.',
    fr: '{name} en est un autre dans FOG maintenant : recommencez.',
  },
]

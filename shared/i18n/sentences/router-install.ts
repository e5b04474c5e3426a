/** Installing a router over SSH: why it is refused, what went wrong there, what became of it. */
import type { Sentence } from './sentence.ts'

export const routerInstalls: readonly Sentence[] = [
  {
    en: 'The connection to {peer} was lost in the middle of a command.',
    fr: 'La connexion à {peer} a été perdue au milieu d’une commande.',
  },
  { en: 'The connection to {peer} was lost: {reason}', fr: 'La connexion à {peer} a été perdue : {reason}' },
  {
    en: '{peer} did not answer to a command in time.',
    fr: '{peer} n’a pas répondu à temps à une commande.',
  },
  {
    en: '{peer} is not the administrator there. Log in as root, or let this user run sudo without a password.',
    fr: '{peer} n’y est pas administrateur. Connectez-vous en root, ou permettez à cet utilisateur sudo sans mot de passe.',
  },
  { en: '{path} did not arrive whole', fr: '{path} n’est pas arrivé entier', isPart: true },
  { en: '{peer} could not do it: {reason}', fr: '{peer} n’a pas pu le faire : {reason}' },
  {
    en: 'The installation of {host} at {address} was cut and is not settled; one router at a time. Install {again} again first: what was begun there is finished or taken back.',
    fr: 'L’installation de {host} à {address} a été coupée et n’est pas réglée ; un routeur à la fois. Réinstallez d’abord {again} : ce qui y a commencé est terminé ou annulé.',
  },
  {
    en: 'The plan or the router has changed since this was shown. Compare again. Nothing was sent.',
    fr: 'Le plan ou le routeur a changé depuis l’affichage. Comparez de nouveau. Rien n’a été envoyé.',
  },
  { en: '{problem} Nothing was sent.', fr: '{problem} Rien n’a été envoyé.' },
  {
    en: 'What answers at {address} is {other}, not {host}. Nothing was sent.',
    fr: 'Ce qui répond à {address} est {other}, pas {host}. Rien n’a été envoyé.',
  },
  {
    en: 'The files need the secret {secret}: open the vault (--passphrase-env VAR). Nothing was sent.',
    fr: 'Les fichiers ont besoin du secret {secret} : ouvrez le coffre. Rien n’a été envoyé.',
  },
  {
    en: '{address} lacks {packages}. Install them there (apt-get install {words}), then try again. Nothing was sent.',
    fr: 'Il manque {packages} à {address}. Installez-les sur place (apt-get install {words}), puis réessayez. Rien n’a été envoyé.',
  },
  {
    en: '{peer} calls itself {hostname} and knows nothing of the installation of {host} that was cut: it is another machine. Give the address of {again}; where that was set up anew, name it {name} (hostnamectl set-hostname {command}).',
    fr: '{peer} s’appelle {hostname} et ne sait rien de l’installation de {host} qui a été coupée : c’est une autre machine. Donnez l’adresse de {again} ; s’il a été réinstallé, nommez-le {name} (hostnamectl set-hostname {command}).',
  },
  {
    en: '{host} is being installed from here. Wait for its end.',
    fr: '{host} est en cours d’installation depuis ce poste. Attendez la fin.',
  },
  {
    en: 'The installation of {host} that was cut is taken back: it is as it was before.',
    fr: 'L’installation de {host} qui avait été coupée est annulée : il est comme avant.',
  },
  {
    en: 'The installation of {host} that was cut had been proved: it stays.',
    fr: 'L’installation de {host} qui avait été coupée était déjà confirmée : elle reste.',
  },
  {
    en: 'The installation of {host} that was cut had changed nothing.',
    fr: 'L’installation de {host} qui avait été coupée n’avait rien changé.',
  },
  { en: 'The installation was interrupted.', fr: 'L’installation a été interrompue.' },
  {
    en: 'A service does not take its file: {said}',
    fr: 'Un service n’accepte pas son fichier : {said}',
  },
  { en: 'The services did not come up in time.', fr: 'Les services n’ont pas démarré à temps.' },
  { en: 'After the restart {fault}.', fr: 'Après le redémarrage, {fault}.' },
  {
    en: 'After the restart {fault}, and {count} more.',
    fr: 'Après le redémarrage, {fault}, et {count} autres.',
  },
  { en: '{unit} does not run', fr: '{unit} ne fonctionne pas', isPart: true },
  {
    en: '{card} has not its address {address}',
    fr: '{card} n’a pas son adresse {address}',
    isPart: true,
  },
  {
    en: 'the gateway {gateway} of {network} does not answer',
    fr: 'la passerelle {gateway} de {network} ne répond pas',
    isPart: true,
  },
  { en: '{host} is installed and verified.', fr: '{host} est installé et vérifié.' },
  { en: '{why} Nothing was changed on {host}.', fr: '{why} Rien n’a été changé sur {host}.' },
  { en: '{why} {host} is as it was before.', fr: '{why} {host} est comme avant.' },
  {
    en: '{why} Not everything was put back: {reason}. Mend that, then install {host} again: it begins by putting back.',
    fr: '{why} Tout n’a pas été remis en place : {reason}. Réglez cela, puis réinstallez {host} : on commence par remettre en place.',
  },
  {
    en: '{why} {host} is not reached any more; what was changed there goes back by itself within {seconds} seconds. Install it again then: it begins by looking.',
    fr: '{why} {host} n’est plus joignable ; ce qui y a été changé revient de lui-même en {seconds} secondes au plus. Réinstallez-le ensuite : on commence par regarder.',
  },
  {
    en: 'Installation of router {host} at {address} begun',
    fr: 'Installation du routeur {host} à {address} commencée',
  },
  {
    en: 'Router {host} is being changed; it goes back by itself unless it is proved',
    fr: 'Le routeur {host} est en cours de changement ; il revient de lui-même s’il n’est pas confirmé',
  },
  { en: 'Router {host} installed and verified', fr: 'Routeur {host} installé et vérifié' },
  { en: 'Installation of router {host} rolled back', fr: 'Installation du routeur {host} annulée' },
  {
    en: 'Installation of router {host} given up: nothing was changed there',
    fr: 'Installation du routeur {host} abandonnée : rien n’y a été changé',
  },
  { en: 'These services run: {units}.', fr: 'Ces services tournent : {units}.' },
  {
    en: 'Own addresses: {own} of {all}. Gateways: {here} here, {there} answered by the other router.',
    fr: 'Adresses propres : {own} sur {all}. Passerelles : {here} ici, {there} auxquelles l’autre routeur répond.',
  },
  { en: 'VRRP on {host}: {groups}.', fr: 'VRRP sur {host} : {groups}.' },
  { en: 'VRRP on {host}, read there: {groups}.', fr: 'VRRP sur {host}, lu sur place : {groups}.' },
  {
    en: 'VRRP on {host}, by its adverts on the wire: {groups}.',
    fr: 'VRRP sur {host}, d’après ses annonces entendues sur le câble : {groups}.',
  },
  {
    en: 'VRRP on {host}, not seen but inferred from whose gateways answer and whether it answers: {groups}.',
    fr: 'VRRP sur {host}, non constaté mais déduit des passerelles qui répondent et de sa propre réponse : {groups}.',
  },
  { en: '{host} was not asked itself: {why}', fr: '{host} n’a pas été interrogé lui-même : {why}' },
  { en: 'It did not answer in time.', fr: 'Il n’a pas répondu à temps.' },
  {
    en: 'After the restart both routers have the gateways of {group}.',
    fr: 'Après le redémarrage, les deux routeurs ont les passerelles de {group}.',
  },
  {
    en: 'Cards without a cable, which were not looked at: {count}.',
    fr: 'Cartes sans câble, qui n’ont pas été regardées : {count}.',
  },
  {
    en: 'Addresses and gateways were not looked at: the machine has no program ip.',
    fr: 'Adresses et passerelles n’ont pas été regardées : la machine n’a pas le programme ip.',
  },
  {
    en: 'Whether the DHCP server listens was not looked at: the machine has no program ss.',
    fr: 'On n’a pas regardé si le serveur DHCP écoute : la machine n’a pas le programme ss.',
  },
  { en: 'The DHCP server listens.', fr: 'Le serveur DHCP écoute.' },
  {
    en: 'the DHCP server does not listen on port 67',
    fr: 'le serveur DHCP n’écoute pas sur le port 67',
    isPart: true,
  },
  {
    en: 'No device has asked for an address since the restart.',
    fr: 'Aucun appareil n’a demandé d’adresse depuis le redémarrage.',
  },
  { en: 'Leases given since the restart: {count}.', fr: 'Baux donnés depuis le redémarrage : {count}.' },
  {
    en: 'the DHCP server knows of no partner',
    fr: 'le serveur DHCP ne connaît aucun partenaire',
    isPart: true,
  },
  {
    en: 'How the pair stands was not told: {why}',
    fr: 'L’état de la paire n’a pas été indiqué : {why}',
  },
  {
    en: 'Both Kea servers agree: this one answers devices, the other stands by.',
    fr: 'Les deux serveurs Kea s’accordent : celui-ci répond aux appareils, l’autre est en secours.',
  },
  {
    en: 'Both Kea servers agree: the other answers devices, this one stands by.',
    fr: 'Les deux serveurs Kea s’accordent : l’autre répond aux appareils, celui-ci est en secours.',
  },
  { en: 'Kea runs without a partner.', fr: 'Kea fonctionne sans partenaire.' },
  {
    en: 'Kea answers devices alone: it does not hear its partner, and takes it back by itself.',
    fr: 'Kea répond seul aux appareils : il n’entend pas son partenaire et le reprendra de lui-même.',
  },
  {
    en: 'Kea is {state}: within a minute it agrees with its partner, or answers devices alone.',
    fr: 'Kea est {state} : en une minute il s’accorde avec son partenaire, ou répond seul aux appareils.',
  },
  {
    en: 'The DHCP server tells no failover yet.',
    fr: 'Le serveur DHCP n’indique pas encore de basculement.',
  },
  {
    en: 'Both DHCP servers agree: failover is normal.',
    fr: 'Les deux serveurs DHCP s’accordent : le basculement est normal.',
  },
  {
    en: 'The DHCP server does not hear its partner: alone it hands out its half of each pool, until the partner is back, or is said to be down.',
    fr: 'Le serveur DHCP n’entend pas son partenaire : seul, il distribue sa moitié de chaque plage, jusqu’au retour du partenaire ou jusqu’à ce qu’on le dise éteint.',
  },
  {
    en: 'The DHCP server is alone and hands out every pool.',
    fr: 'Le serveur DHCP est seul et distribue toutes les plages.',
  },
  {
    en: 'Failover is {state}: both agree within the client lead time.',
    fr: 'Le basculement est {state} : les deux s’accordent dans l’avance des clients (MCLT).',
  },
]

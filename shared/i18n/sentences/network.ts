/** Reaching a device over the network: SSH, its keys and its logins. */
import type { Sentence } from './sentence.ts'

export const network: readonly Sentence[] = [
  {
    en: 'nothing listens there; is the service enabled on the device, and the port right?',
    fr: 'rien n’y écoute ; le service est-il activé sur l’équipement, et le port est-il le bon ?',
  },
  { en: 'the device does not answer any more.', fr: 'l’équipement ne répond plus.' },
  {
    en: '{peer} offers only old algorithms ({offer}). Allow them for this device with --legacy-ssh, or use its console.',
    fr: '{peer} ne propose que d’anciens algorithmes ({offer}). Autorisez-les pour cet équipement, ou passez par sa console.',
  },
  {
    en: '{peer} offers nothing that Brassage can speak ({offer}). Use its console or telnet.',
    fr: '{peer} ne propose rien que Brassage sache parler ({offer}). Passez par sa console ou par telnet.',
  },
  {
    en: '{peer} speaks SSH version 1 only ({software}), which Brassage does not. Use its console or telnet.',
    fr: '{peer} ne parle que SSH version 1 ({software}), que Brassage ne parle pas. Passez par sa console ou par telnet.',
  },
  {
    en: 'What answers at {peer} is not SSH: it says "{said}". Is the port right?',
    fr: 'Ce qui répond à {peer} n’est pas SSH : il dit « {said} ». Le port est-il le bon ?',
  },
  {
    en: 'Something at {peer} takes the connection and says nothing: no SSH. Is the port right?',
    fr: 'Quelque chose à {peer} accepte la connexion et ne dit rien : ce n’est pas SSH. Le port est-il le bon ?',
  },
  { en: 'No SSH session with {peer}: {reason}', fr: 'Pas de session SSH avec {peer} : {reason}' },
  {
    en: '{peer} did not finish the key exchange in time. Try again; an old switch may be busy.',
    fr: '{peer} n’a pas terminé l’échange de clés à temps. Réessayez ; un vieux commutateur peut être occupé.',
  },
  {
    en: '{peer} did not answer the login in time. Does it ask a server for it (RADIUS, TACACS+) that is away?',
    fr: '{peer} n’a pas répondu à l’identification à temps. Interroge-t-il un serveur (RADIUS, TACACS+) injoignable ?',
  },
  {
    en: '{peer} let us in, but opened no command line in time.',
    fr: '{peer} nous a laissés entrer, mais n’a pas ouvert de ligne de commande à temps.',
  },
  {
    en: '{peer} closes the connection at once. Are all its lines in use, or does it let only other addresses in?',
    fr: '{peer} ferme aussitôt la connexion. Toutes ses lignes sont-elles prises, ou n’accepte-t-il que d’autres adresses ?',
  },
  {
    en: '{peer} closed the connection before a command line was there.',
    fr: '{peer} a fermé la connexion avant d’ouvrir une ligne de commande.',
  },
  {
    en: '{peer} asks what only a person can answer: {question}',
    fr: '{peer} demande ce à quoi seule une personne peut répondre : {question}',
  },
  {
    en: '{peer} refused the key and the password of user {user}. It allows: {methods}.',
    fr: '{peer} a refusé la clé et le mot de passe de l’utilisateur {user}. Il accepte : {methods}.',
  },
  {
    en: '{peer} refused the password of user {user}. It allows: {methods}.',
    fr: '{peer} a refusé le mot de passe de l’utilisateur {user}. Il accepte : {methods}.',
  },
  {
    en: '{peer} refused the key of user {user}. It allows: {methods}.',
    fr: '{peer} a refusé la clé de l’utilisateur {user}. Il accepte : {methods}.',
  },
  {
    en: '{peer} refused the key of user {user}, and asks for a password: give it with --password-env VAR, or from the vault. It allows: {methods}.',
    fr: '{peer} a refusé la clé de l’utilisateur {user}, et demande un mot de passe : donnez-le, ou prenez-le dans le coffre. Il accepte : {methods}.',
  },
  {
    en: '{peer} asks for the password of user {user}: give it with --password-env VAR, or from the vault. It allows: {methods}.',
    fr: '{peer} demande le mot de passe de l’utilisateur {user} : donnez-le, ou prenez-le dans le coffre. Il accepte : {methods}.',
  },
  {
    en: '{peer} lets user {user} in with a key only: give it with --key FILE. It allows: {methods}.',
    fr: '{peer} ne laisse entrer l’utilisateur {user} qu’avec une clé : donnez son fichier. Il accepte : {methods}.',
  },
  {
    en: 'The key file {path} cannot be read: {reason}',
    fr: 'Le fichier de clé {path} ne peut pas être lu : {reason}',
  },
  { en: '{path} is too large to be a key.', fr: '{path} est trop gros pour être une clé.' },
  {
    en: 'The key {path} is locked with a passphrase: give it with --key-passphrase-env VAR.',
    fr: 'La clé {path} est protégée par une phrase secrète : donnez-la.',
  },
  {
    en: 'The passphrase does not open the key {path}.',
    fr: 'La phrase secrète n’ouvre pas la clé {path}.',
  },
  {
    en: '{path} is no private key in a form that is known (OpenSSH or PEM). ssh-keygen -p -f FILE rewrites one.',
    fr: '{path} n’est pas une clé privée d’une forme connue (OpenSSH ou PEM). ssh-keygen -p -f FICHIER la réécrit.',
  },
  {
    en: '{path} is a public key: give the private one, which lies beside it without .pub.',
    fr: '{path} est une clé publique : donnez la clé privée, à côté d’elle et sans .pub.',
  },
  {
    en: '{peer} shows another key than before: {shown} instead of {known}. Either the device was exchanged or reset, or something stands in between. Nothing was sent. If you know why, forget the old key (in the settings, or with brassage hosts --forget {address}), then connect again.',
    fr: '{peer} montre une autre clé qu’avant : {shown} au lieu de {known}. Soit l’équipement a été échangé ou réinitialisé, soit quelque chose s’est mis entre vous et lui. Rien n’a été envoyé. Si vous savez pourquoi, oubliez l’ancienne clé (dans les réglages, ou avec brassage hosts --forget {address}), puis reconnectez.',
  },
  {
    en: '{peer} is not known yet. Its key is {type} {fingerprint}. Accept it only if it is the key of the device (--yes accepts it).',
    fr: '{peer} n’est pas encore connu. Sa clé est {type} {fingerprint}. Ne l’acceptez que si c’est bien celle de l’équipement.',
  },
  {
    en: '{path} is damaged, so no host key can be checked. Move it away; keys are then asked for anew.',
    fr: '{path} est abîmé : aucune clé d’hôte ne peut être vérifiée. Déplacez-le ; les clés seront redemandées.',
  },
  { en: 'No host key is known of {address}.', fr: 'Aucune clé d’hôte n’est connue pour {address}.' },
  {
    en: 'Host key of {address} accepted: {fingerprint}',
    fr: 'Clé d’hôte de {address} acceptée : {fingerprint}',
  },
  {
    en: 'Host key of {address} changed: {shown} instead of {known}; not trusted',
    fr: 'Clé d’hôte de {address} changée : {shown} au lieu de {known} ; refusée',
  },
  { en: 'Host key of {address} forgotten', fr: 'Clé d’hôte de {address} oubliée' },
  {
    en: '{peer} lets nobody in over the network: its lines have no password. Set one on its console.',
    fr: '{peer} ne laisse entrer personne par le réseau : ses lignes n’ont pas de mot de passe. Mettez-en un par sa console.',
  },
  {
    en: '{peer} refused the login, and hung up.',
    fr: '{peer} a refusé l’identification et a raccroché.',
  },
  {
    en: '{peer} prints without end after "{command}": it was stopped with Ctrl-C.',
    fr: '{peer} affiche sans fin après « {command} » : la commande a été arrêtée par Ctrl-C.',
  },
]

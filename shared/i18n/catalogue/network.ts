/** Words of consoles over the network, and of the host keys they are known by. */
export const network = {
  'network.title': { en: 'Network', fr: 'Réseau' },
  'network.connect': { en: 'Connect over the network', fr: 'Se connecter par le réseau' },
  'network.open': { en: 'SSH or telnet...', fr: 'SSH ou telnet…' },
  'network.way': { en: 'Protocol', fr: 'Protocole' },
  'network.password.help': {
    en: 'Empty: the vault’s, when it is open',
    fr: 'Vide : celui du coffre, s’il est ouvert',
  },
  'network.withKey': { en: 'Log in with a private key', fr: 'Se connecter avec une clé privée' },
  'network.keyPath': { en: 'Key file', fr: 'Fichier de clé' },
  'network.keyPassphrase': { en: 'Passphrase of the key', fr: 'Phrase secrète de la clé' },
  'network.legacy': { en: 'Allow old algorithms', fr: 'Autoriser les anciens algorithmes' },
  'network.legacy.help': {
    en: 'Only for an old device that has nothing better. Remembered for this device.',
    fr: 'Seulement pour un vieil équipement qui n’a rien de mieux. Retenu pour lui.',
  },
  'network.legacy.allow': { en: 'Allow them and connect', fr: 'Les autoriser et se connecter' },
  'network.key.title': {
    en: 'Is {{address}} the device you mean?',
    fr: '{{address}} est-il bien l’équipement voulu ?',
  },
  'network.key.text': {
    en: 'It is not known yet. Compare its key with the one the device shows on its console, if you can.',
    fr: 'Il n’est pas encore connu. Si possible, comparez sa clé avec celle que l’équipement montre sur sa console.',
  },
  'network.key.refuse': { en: 'Do not connect', fr: 'Ne pas se connecter' },
  'network.key.once': { en: 'Accept once', fr: 'Accepter une fois' },
  'network.key.keep': { en: 'Accept and keep', fr: 'Accepter et retenir' },
  'hosts.title': { en: 'Host keys', fr: 'Clés d’hôte' },
  'hosts.intro': {
    en: 'By these keys the devices reached over SSH are known again. When one shows another key, Brassage refuses to connect: forget the old key only if you know why it changed.',
    fr: 'Ces clés permettent de reconnaître les équipements joints par SSH. Si l’un d’eux montre une autre clé, Brassage refuse de s’y connecter : n’oubliez l’ancienne clé que si vous savez pourquoi elle a changé.',
  },
  'hosts.none': {
    en: 'No device was reached over SSH yet.',
    fr: 'Aucun équipement n’a encore été joint par SSH.',
  },
  'hosts.address': { en: 'Address', fr: 'Adresse' },
  'hosts.key': { en: 'Key', fr: 'Clé' },
  'hosts.user': { en: 'User', fr: 'Utilisateur' },
  'hosts.lastSeen': { en: 'Last seen', fr: 'Vu en dernier' },
  'hosts.legacy': { en: 'old algorithms', fr: 'anciens algorithmes' },
  'hosts.forget': { en: 'Forget {{address}}', fr: 'Oublier {{address}}' },
  'hosts.forget.ask': {
    en: 'The next connection to {{address}} asks about its key anew, and no longer notices that it changed.',
    fr: 'La prochaine connexion à {{address}} redemandera sa clé, sans plus remarquer qu’elle a changé.',
  },
  'hosts.forget.do': { en: 'Forget', fr: 'Oublier' },
} as const

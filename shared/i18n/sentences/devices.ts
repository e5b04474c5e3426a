/** What devices do that stops a session or a push, and what is to be done then. */
import type { Sentence } from './sentence.ts'

export const devices: readonly Sentence[] = [
  {
    en: 'The device shows a menu that does not lead to its command line.',
    fr: 'L’appareil montre un menu qui ne mène pas à sa ligne de commande.',
  },
  {
    en: 'The device has no enable secret, and without one it lets nobody up over the network. Set one on its console.',
    fr: 'L’appareil n’a pas de secret enable, et sans lui il ne laisse monter personne par le réseau. Donnez-lui-en un par sa console.',
  },
  {
    en: '"{line}" holds a "?", which asks the device for help at once and leaves the line standing. Leave it out, or type it in the terminal.',
    fr: '« {line} » contient un « ? », qui demande aussitôt de l’aide à l’appareil et laisse la ligne en attente. Retirez-le, ou tapez la ligne dans le terminal.',
  },
  {
    en: '{device} has been starting for half an hour and reaches no prompt. Look at its terminal: it may start over and over.',
    fr: '{device} démarre depuis une demi-heure sans arriver à une invite. Regardez son terminal : il redémarre peut-être sans fin.',
  },
  {
    en: '{device} restarted, or logged us out, during "{command}". Connect again, then go on.',
    fr: '{device} a redémarré, ou nous a déconnectés, pendant « {command} ». Reconnectez-vous, puis continuez.',
  },
  {
    en: '{device} goes on asking and says nothing more after "{command}". Look at the terminal.',
    fr: '{device} continue de poser des questions et ne dit plus rien après « {command} ». Regardez le terminal.',
  },
  {
    en: 'Line {line}: "{text}" holds a "?", which asks this device for help at once. Write it without. Nothing was sent.',
    fr: 'Ligne {line} : « {text} » contient un « ? », qui demande aussitôt de l’aide à cet appareil. Écrivez-la sans. Rien n’a été envoyé.',
  },
  {
    en: '{device} answers as {family}, but its configuration is written in other words than Brassage writes. Nothing was sent. Open its terminal, or its web page.',
    fr: '{device} répond comme {family}, mais sa configuration est écrite avec d’autres mots que ceux de Brassage. Rien n’a été envoyé. Ouvrez son terminal, ou sa page web.',
  },
  {
    en: '{family} is little known, so the first port was read back: it does not show "{line}". Nothing more was sent, and nothing was saved.',
    fr: '{family} est peu connu, donc le premier port a été relu : il ne montre pas « {line} ». Rien de plus n’a été envoyé, et rien n’a été sauvegardé.',
  },
  {
    en: 'Unproven: how {family} takes "{line}" and lines like it is from documents, and was seen on no device. Look at the first of them.',
    fr: 'Non éprouvé : la façon dont {family} prend « {line} » et les lignes semblables vient de documents et n’a été vue sur aucun appareil. Regardez la première.',
  },
  {
    en: 'Unproven: what Brassage knows of {family} is from documents, and was seen on no device. Look at the first ports.',
    fr: 'Non éprouvé : ce que Brassage sait de {family} vient de documents et n’a été vu sur aucun appareil. Regardez les premiers ports.',
  },
  {
    en: '{reason} This end could not be written down.{rest}',
    fr: '{reason} Cette fin n’a pas pu être notée.{rest}',
  },
  {
    en: '{reason} Nothing more was sent.{rest}',
    fr: '{reason} Rien de plus n’a été envoyé.{rest}',
  },
]

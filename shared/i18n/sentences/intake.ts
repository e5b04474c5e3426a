/** Taking in switches. */
import type { Sentence } from './sentence.ts'

export const takingIn: readonly Sentence[] = [
  { en: 'What is on it is backed up.', fr: 'Ce qu’il contient est sauvegardé.' },
  { en: 'It keeps its VLANs to itself now.', fr: 'Il garde désormais ses VLAN pour lui.' },
  { en: 'It was read; nothing on it was changed.', fr: 'Il a été lu ; rien n’y a été modifié.' },
  { en: 'It is the same as in its last backup.', fr: 'Identique à sa dernière sauvegarde.' },
  {
    en: 'It is {name} now, configured and saved.',
    fr: 'C’est maintenant {name}, configuré et enregistré.',
  },
  {
    en: 'It tells no serial number, so it cannot be bound to {name}.',
    fr: 'Il ne donne pas de numéro de série et ne peut donc pas être associé à {name}.',
  },
  {
    en: '{peer} is still a VTP {mode}: do not connect it to other switches.',
    fr: '{peer} est encore {mode} VTP : ne le reliez pas à d’autres commutateurs.',
  },
  {
    en: 'The configuration of {name} needs secrets that are not to be had: {list}. Open the vault in the settings, or put them in. Nothing was sent.',
    fr: 'La configuration de {name} demande des secrets introuvables : {list}. Ouvrez le coffre dans les réglages, ou ajoutez-les. Rien n’a été envoyé.',
  },
  { en: 'server', fr: 'serveur', isPart: true },
  { en: 'client', fr: 'client', isPart: true },
  {
    en: 'This card is closed: open its port again.',
    fr: 'Cette fiche est fermée : rouvrez son port.',
  },
  { en: 'The push ended unseen.', fr: 'L’envoi s’est terminé sans être suivi.' },
  { en: 'Stopped. Look again to go on.', fr: 'Arrêté. Regardez de nouveau pour continuer.' },
]

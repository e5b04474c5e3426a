/** Getting back into a device whose password is lost. */
import type { Sentence } from './sentence.ts'

export const recovering: readonly Sentence[] = [
  {
    en: '{peer} showed nothing of a pressed button for {minutes} minutes. Begin the recovery again when you stand at the device.',
    fr: '{peer} n’a rien montré d’un bouton pressé pendant {minutes} minutes. Recommencez la récupération une fois devant l’équipement.',
  },
  {
    en: 'To keep the configuration, new secrets are needed.',
    fr: 'Pour garder la configuration, il faut de nouveaux secrets.',
  },
  {
    en: 'The configuration is kept, and the new secrets let us in.',
    fr: 'La configuration est gardée, et les nouveaux secrets donnent accès.',
  },
  {
    en: 'The device lets us in without its password. Now it can be erased.',
    fr: 'L’équipement donne accès sans son mot de passe. Il peut maintenant être effacé.',
  },
  {
    en: 'Look at the device: whether it is empty is not known here.',
    fr: 'Regardez l’équipement : on ne sait pas ici s’il est vide.',
  },
  {
    en: 'Stopped. Begin the recovery again to go on: nothing is lost.',
    fr: 'Arrêté. Recommencez la récupération pour continuer : rien n’est perdu.',
  },
  {
    en: '{peer}: password recovery is disabled on this device. Its configuration was left alone; without its password it can only be erased.',
    fr: '{peer} : la récupération du mot de passe est désactivée sur cet équipement. Sa configuration est restée intacte ; sans son mot de passe, il ne peut qu’être effacé.',
  },
  {
    en: '{peer} erased its configuration, but shows no boot loader prompt. Look at the terminal.',
    fr: '{peer} a effacé sa configuration, mais n’affiche pas l’invite du chargeur. Regardez le terminal.',
  },
  {
    en: '{peer} has {names} already: delete one of them in the terminal, then begin again.',
    fr: '{peer} a déjà {names} : effacez l’un d’eux dans le terminal, puis recommencez.',
  },
  {
    en: '{peer} did not save. The new secrets run, but a restart would bring the lost ones back.',
    fr: '{peer} n’a pas enregistré. Les nouveaux secrets sont en service, mais un redémarrage ramènerait les anciens.',
  },
  { en: 'There is no saved configuration.', fr: 'Il n’y a pas de configuration enregistrée.' },
  {
    en: 'An earlier try has put the configuration aside already, as {file}.',
    fr: 'Un essai précédent a déjà mis la configuration de côté, sous le nom {file}.',
  },
  {
    en: 'This family sets its secrets with its configuration.',
    fr: 'Cette famille règle ses secrets avec sa configuration.',
  },
  { en: 'No interface was left shut.', fr: 'Aucune interface n’était restée coupée.' },
  { en: 'Switched on again: {names}.', fr: 'Remises en service : {names}.' },
]

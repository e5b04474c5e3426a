/** Returning a device to its factory state. */
import type { Sentence } from './sentence.ts'

export const wiping: readonly Sentence[] = [
  {
    en: '{peer} did not carry out "{command}": {why}',
    fr: '{peer} n’a pas exécuté « {command} » : {why}',
  },
  {
    en: '{peer} said nothing more for {seconds} s after "{command}". Look at its lamps and at the terminal.',
    fr: '{peer} ne dit plus rien depuis {seconds} s après « {command} ». Regardez ses voyants et le terminal.',
  },
  {
    en: '{peer}: this is {now} and no longer {before}. Was the cable moved?',
    fr: '{peer} : c’est {now}, et non plus {before}. Le câble a-t-il été déplacé ?',
  },
  {
    en: '{peer} answers nothing of what it was asked, so nobody can tell that it is empty. Look at it in the terminal.',
    fr: '{peer} ne répond à aucune des questions posées : impossible de dire s’il est vide. Regardez-le dans le terminal.',
  },
  { en: 'There was nothing to take away.', fr: 'Il n’y avait rien à effacer.' },
  { en: 'The device does not know this: {why}', fr: 'L’équipement ne connaît pas cela : {why}' },
  {
    en: '{peer} refused "{lines}": {why}. Nothing more was sent.',
    fr: '{peer} a refusé « {lines} » : {why}. Rien d’autre n’a été envoyé.',
  },
  { en: 'goes on after {step}', fr: 'reprend après {step}' },
  {
    en: '{peer} restarts without its address: look at it on its console, or wipe it there once more.',
    fr: '{peer} redémarre sans son adresse : vérifiez-le sur sa console, ou effacez-le de nouveau depuis là.',
  },
  {
    en: '{peer} confirmed that everything is erased, and restarts without its address: the way over the network ends here. Look at it on its console to see that it is empty.',
    fr: '{peer} a confirmé que tout est effacé et redémarre sans son adresse : le chemin par le réseau s’arrête ici. Vérifiez sur sa console qu’il est vide.',
  },
  {
    en: 'Nobody could look: the device is out of reach.',
    fr: 'Personne n’a pu vérifier : l’équipement est hors d’atteinte.',
  },
  {
    en: 'Over the network the device is lost when it restarts without its address: that everything is erased is confirmed before, that it is empty can only be seen on its console.',
    fr: 'Par le réseau, l’équipement est perdu quand il redémarre sans son adresse : l’effacement est confirmé avant, mais qu’il est vide ne se voit que sur sa console.',
  },
  { en: 'The device is as from the factory.', fr: 'L’équipement est comme à sa sortie d’usine.' },
  {
    en: 'The device is empty, but it kept its password: press its Clear button.',
    fr: 'L’équipement est vide mais a gardé son mot de passe : appuyez sur son bouton Clear.',
  },
  {
    en: 'The device still has {what}. Wipe it once more, or look at it in the terminal.',
    fr: 'L’équipement contient encore {what}. Effacez-le de nouveau, ou regardez-le dans le terminal.',
  },
  {
    en: 'Stopped. Wipe the device once more to go on.',
    fr: 'Arrêté. Effacez l’équipement de nouveau pour continuer.',
  },
  {
    en: 'How {name} is returned to its factory state is not known here: nothing was sent.',
    fr: 'On ne sait pas ici comment remettre {name} à l’état d’usine : rien n’a été envoyé.',
  },
  {
    en: '{name} tells neither a serial number nor an address, so it cannot be told from another: nothing was sent.',
    fr: '{name} ne donne ni numéro de série ni adresse et ne peut être distingué d’un autre : rien n’a été envoyé.',
  },
  {
    en: 'This is {name} with the number {number}, not {told}: nothing was sent.',
    fr: 'C’est {name}, numéro {number}, et non {told} : rien n’a été envoyé.',
  },
  { en: 'a startup configuration', fr: 'une configuration de démarrage', isPart: true },
  { en: 'VLANs {list}', fr: 'les VLAN {list}', isPart: true },
  { en: 'the VTP domain {domain}', fr: 'le domaine VTP {domain}', isPart: true },
  { en: 'passwords {list}', fr: 'les mots de passe {list}', isPart: true },
  {
    en: 'a startup configuration; VLANs {list}; the VTP domain {domain}',
    fr: 'une configuration de démarrage, les VLAN {list}, le domaine VTP {domain}',
    isPart: true,
  },
  {
    en: 'a startup configuration; VLANs {list}',
    fr: 'une configuration de démarrage, les VLAN {list}',
    isPart: true,
  },
  {
    en: 'a startup configuration; the VTP domain {domain}',
    fr: 'une configuration de démarrage, le domaine VTP {domain}',
    isPart: true,
  },
  {
    en: 'VLANs {list}; the VTP domain {domain}',
    fr: 'les VLAN {list}, le domaine VTP {domain}',
    isPart: true,
  },
  {
    en: 'VLANs {list}; passwords {names}',
    fr: 'les VLAN {list}, les mots de passe {names}',
    isPart: true,
  },
  {
    en: 'VLANs {list}; a startup configuration',
    fr: 'les VLAN {list}, une configuration de démarrage',
    isPart: true,
  },
]

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
]

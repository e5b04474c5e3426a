/** What the core says of a push to many switches. */
import type { Sentence } from './sentence.ts'

export const pushJobSentences: readonly Sentence[] = [
  { en: 'It has what the plan says.', fr: 'Conforme au plan.' },
  {
    en: '{count} lines differ from the plan.',
    fr: '{count} [count|ligne diffère|lignes diffèrent] du plan.',
  },
  {
    en: 'The device has changed since its lines were shown: look at them again.',
    fr: 'L’équipement a changé depuis que ses lignes ont été montrées : vérifiez-les de nouveau.',
  },
  {
    en: '{device} is bound to no device yet, and this one tells no serial number. Push it from its own console.',
    fr: '{device} n’est encore lié à aucun équipement, et celui-ci ne donne pas de numéro de série. Faites l’envoi depuis sa propre console.',
  },
  {
    en: '{device} is bound to no device yet; {model} with serial number {serial} answers. Accept it if that is the one.',
    fr: '{device} n’est encore lié à aucun équipement ; c’est {model}, numéro de série {serial}, qui répond. Acceptez-le si c’est le bon.',
  },
  {
    en: '{address} is no switch of the plan that is known: say which, as SW1={again}.',
    fr: '{address} n’est pas un commutateur connu du plan : indiquez lequel, par exemple SW1={again}.',
  },
  {
    en: '{device} was not compared with the plan yet: retry it first.',
    fr: '{device} n’a pas encore été comparé au plan : reprenez-le d’abord.',
  },
  {
    en: 'Nothing takes {device} back should it be cut off, and the port it is reached through is not known: confirm it by its name.',
    fr: 'Rien ne ramène {device} s’il se coupe du réseau, et le port par lequel on le joint n’est pas connu : confirmez-le par son nom.',
  },
  {
    en: 'The port we come through is not known, and {peer} cannot be told to restart by itself. Nothing was sent: use the console, or say that it goes all the same with --without-way-back {name}.',
    fr: 'On ne sait pas par quel port on arrive, et {peer} ne peut pas être chargé de redémarrer de lui-même. Rien n’a été envoyé : passez par la console, ou dites que cela part quand même avec --without-way-back {name}.',
  },
  {
    en: 'The port we come through is not known, and {peer} cannot be told to restart by itself. Nothing was sent: use the console, or confirm this switch without a way back.',
    fr: 'Le port par lequel on arrive n’est pas connu, et {peer} ne sait pas redémarrer de lui-même. Rien n’a été envoyé : passez par la console, ou confirmez ce commutateur sans retour possible.',
  },
  {
    en: '{message} The device goes back by itself within {minutes} minutes to what it had before.',
    fr: '{message} L’équipement revient de lui-même d’ici {minutes} minutes à ce qu’il avait avant.',
  },
  {
    en: 'The device goes back by itself within {minutes} minutes to what it had before.',
    fr: 'L’équipement revient de lui-même d’ici {minutes} minutes à ce qu’il avait avant.',
  },
  {
    en: 'The device restarts by itself within {minutes} minutes with what it had saved.',
    fr: 'L’équipement redémarre de lui-même d’ici {minutes} minutes avec ce qu’il avait enregistré.',
  },
  {
    en: '{peer} still says that it will take its lines back. Type "{command}" in the terminal.',
    fr: '{peer} annonce toujours qu’il reprendra son ancienne configuration. Tapez « {command} » dans le terminal.',
  },
  {
    en: '{one} and {device} both answer with serial number {serial}: one of their addresses is wrong.',
    fr: '{one} et {device} répondent tous deux avec le numéro de série {serial} : l’une de leurs adresses est fausse.',
  },
]

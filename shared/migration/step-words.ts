/** Who does a step and when, in words. */
import { type BothTexts, inBoth } from '../i18n/both-texts.ts'
import type { StepPerson, StepTime } from './migration-step.ts'

export const personWords: Readonly<Record<StepPerson, BothTexts>> = {
  network: inBoth('network technician', 'technicien réseau'),
  patching: inBoth(
    'network technician, with a colleague at the panel',
    'technicien réseau, avec un collègue au bandeau',
  ),
  server: inBoth('server administrator', 'administrateur des serveurs'),
  owner: inBoth('whoever looks after the device', 'responsable de l’équipement'),
  users: inBoth('users, asked by the technician', 'utilisateurs, interrogés par le technicien'),
}

export const timeWords: Readonly<Record<StepTime, BothTexts>> = {
  beforehand: inBoth('beforehand, nobody notices', 'avant, sans effet pour personne'),
  changeover: inBoth('at the changeover', 'au moment du changement'),
  afterwards: inBoth('afterwards', 'après'),
}

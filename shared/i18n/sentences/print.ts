/** Printing: what cannot be printed, and why. */
import type { Sentence } from './sentence.ts'

export const printing: readonly Sentence[] = [
  { en: 'at most {longest} characters', fr: 'au plus {longest} caractères' },
  { en: 'There is no room "{name}" in the plan.', fr: 'Il n’y a pas de local « {name} » dans le plan.' },
  {
    en: 'There is no switch "{name}" in the plan.',
    fr: 'Il n’y a pas de commutateur « {name} » dans le plan.',
  },
  { en: 'There is no stand "{name}" in the plan.', fr: 'Il n’y a pas de stand « {name} » dans le plan.' },
  { en: 'There is no cable {number} in the plan.', fr: 'Il n’y a pas de câble {number} dans le plan.' },
  { en: 'There is no floor plan "{name}".', fr: 'Il n’y a pas de plan d’étage « {name} ».' },
  {
    en: 'There is no floor plan to print here. Bring a drawing in first.',
    fr: 'Il n’y a aucun plan d’étage à imprimer ici. Importez d’abord un dessin.',
  },
  {
    en: 'The drawings under these floor plans are too large for one print. Print them one by one.',
    fr: 'Les dessins sous ces plans sont trop lourds pour une seule impression. Imprimez-les un par un.',
  },
  {
    en: 'There is nothing to print here: the plan has none of it in this room, switch or stand.',
    fr: 'Il n’y a rien à imprimer ici : le plan n’en contient pas dans ce local, ce commutateur ou ce stand.',
  },
  {
    en: 'The calibration page is only a page: name a file that ends in .pdf.',
    fr: 'La page de calage n’existe qu’en page : indiquez un fichier en .pdf.',
  },
  {
    en: 'The drawing under the floor plan cannot be printed ({reason}). Bring it in again as a PDF, PNG or JPEG.',
    fr: 'Le dessin sous le plan d’étage ne peut pas être imprimé ({reason}). Importez-le à nouveau en PDF, PNG ou JPEG.',
  },
]

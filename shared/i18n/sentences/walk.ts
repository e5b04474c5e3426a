/** What the walk test and the diagnosis refuse. */
import type { Sentence } from './sentence.ts'

export const walking: readonly Sentence[] = [
  {
    en: '{peer} is not at its prompt: log in there first.',
    fr: '{peer} n’est pas à son invite : connectez-vous-y d’abord.',
  },
  {
    en: '{peer} was taken over while it was asked.',
    fr: '{peer} a été repris en main pendant qu’on l’interrogeait.',
  },
  {
    en: 'No outlet is planned there: nothing can be compared with it.',
    fr: 'Aucune prise n’y est prévue : il n’y a rien à comparer.',
  },
  {
    en: 'Say first who tests: nothing is recorded yet.',
    fr: 'Dites d’abord qui teste : rien n’est encore noté.',
  },
  {
    en: 'Say first which outlet is faulty: none is asked for.',
    fr: 'Dites d’abord quelle prise a un défaut : aucune n’est demandée.',
  },
  {
    en: 'Nothing was recorded on this walk that could be taken back.',
    fr: 'Rien n’a été noté pendant ce parcours qui puisse être repris.',
  },
]

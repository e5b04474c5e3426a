/** Entries of the journal: what cannot be noted, and why. */
import type { Sentence } from './sentence.ts'

export const journalTalk: readonly Sentence[] = [
  { en: 'The entry is empty. Nothing was noted.', fr: 'La note est vide. Rien n’a été noté.' },
  {
    en: 'The text has {length} characters, {longest} at most can be kept. Nothing was noted.',
    fr: 'Le texte fait {length} caractères, {longest} au plus peuvent être gardés. Rien n’a été noté.',
  },
  {
    en: 'The plan does not have {kind} {id} any more. Nothing was noted.',
    fr: 'Le plan n’a plus {kind} {id}. Rien n’a été noté.',
  },
  {
    en: 'Say what is new of the entry: its text, state, cause, or a remark.',
    fr: 'Dites ce qui est nouveau : le texte, l’état, la cause ou une remarque.',
  },
  {
    en: 'The journal has no entry {entry}; "brassage log FILE" lists them.',
    fr: 'Le journal n’a pas d’entrée {entry} ; « brassage log FICHIER » les liste.',
  },
  {
    en: 'Nothing in this site is called "{term}". Try a stand, an outlet, "SW1 3", a room, a MAC or a code off a label.',
    fr: 'Rien dans ce site ne s’appelle « {term} ». Essayez un stand, une prise, « SW1 3 », un local, une MAC ou un code d’étiquette.',
  },
  { en: '"{term}" may mean {names}. Say which.', fr: '« {term} » peut désigner {names}. Dites lequel.' },
]

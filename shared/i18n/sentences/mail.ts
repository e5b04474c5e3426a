/** The mail check: what is refused. */
import type { Sentence } from './sentence.ts'

export const mailTalk: readonly Sentence[] = [
  {
    en: '{host}:{port} does not answer as a mail server: {why}',
    fr: '{host}:{port} ne répond pas comme un serveur de courrier : {why}',
  },
  { en: 'it says nothing for ten seconds', fr: 'il ne dit rien pendant dix secondes', isPart: true },
  { en: 'it closes the connection', fr: 'il ferme la connexion', isPart: true },
  {
    en: 'No name server answers: the check needs the Internet, or answers saved where it was reached.',
    fr: 'Aucun serveur DNS ne répond : le contrôle demande Internet, ou des réponses enregistrées là où il était joint.',
  },
  {
    en: '"{text}" is no domain: expected the part behind the @, as in example.org',
    fr: '« {text} » n’est pas un domaine : il faut ce qui suit le @, par exemple example.org',
  },
  {
    en: '"{text}" is no address: expected one as in 192.0.2.25',
    fr: '« {text} » n’est pas une adresse : il en faut une comme 192.0.2.25',
  },
  {
    en: '{name} holds the answers for {saved}, not for {domain}.',
    fr: '{name} contient les réponses pour {saved}, pas pour {domain}.',
  },
  {
    en: '{name} holds no saved answers: {why}',
    fr: '{name} ne contient pas de réponses enregistrées : {why}',
  },
  {
    en: '{name} holds no answer: expected a file saved by the mail check, or what dig printed',
    fr: '{name} ne contient aucune réponse : il faut un fichier enregistré par le contrôle du courrier, ou ce que dig a affiché',
  },
]

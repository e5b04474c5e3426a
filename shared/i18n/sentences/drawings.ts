/** Drawings that cannot be taken as floor plans, and what was left out of those that can. */
import type { Sentence } from './sentence.ts'

export const drawings: readonly Sentence[] = [
  {
    en: 'the image is damaged or cut short. Copy it again, or save it again in an image program.',
    fr: 'l’image est endommagée ou incomplète. Copiez-la de nouveau, ou enregistrez-la de nouveau dans un logiciel d’images.',
  },
  {
    en: 'the image has more than 100 million pixels, or is longer than 32767. Save it with fewer pixels: A0 at 150 dots an inch is sharp enough.',
    fr: 'l’image a plus de 100 millions de pixels, ou plus de 32767 de côté. Enregistrez-la avec moins de pixels : un A0 à 150 points par pouce est assez net.',
  },
  {
    en: 'is no SVG drawing: its first element is no svg.',
    fr: 'ce n’est pas un dessin SVG : son premier élément n’est pas svg.',
  },
  {
    en: 'the SVG is damaged or cut short ({why}). Save it again in a drawing program.',
    fr: 'le SVG est endommagé ou incomplet ({why}). Enregistrez-le de nouveau dans un logiciel de dessin.',
  },
  {
    en: 'declares entities that stand for other entities, as files do that are made to fill the memory. It is not read.',
    fr: 'le fichier déclare des entités faites d’autres entités, comme ceux qui sont faits pour remplir la mémoire. Il n’est pas lu.',
  },
  {
    en: 'the drawing has more parts than can be drawn at once, or parts that hold themselves. Save it as PDF or PNG.',
    fr: 'le dessin a plus d’éléments qu’on ne peut en dessiner, ou des éléments qui se contiennent eux-mêmes. Enregistrez-le en PDF ou PNG.',
  },
  {
    en: 'the drawing does not say how large it is (no viewBox, no width and height). Save it again with a page size.',
    fr: 'le dessin n’indique pas sa taille (ni viewBox, ni largeur et hauteur). Enregistrez-le de nouveau avec une taille de page.',
  },
  { en: 'there is no drawing in it.', fr: 'il ne contient aucun dessin.' },
  {
    en: 'there is nothing in the drawing that could be shown.',
    fr: 'il n’y a rien à montrer dans ce dessin.',
  },
  {
    en: 'the PDF is protected by a password. Open it, save or print it as a PDF without one, and add that.',
    fr: 'le PDF est protégé par un mot de passe. Ouvrez-le, enregistrez-le ou imprimez-le en PDF sans mot de passe, et ajoutez celui-là.',
  },
  {
    en: 'the PDF is damaged or cut short. Copy it again, or print it to a new PDF.',
    fr: 'le PDF est endommagé ou incomplet. Copiez-le de nouveau, ou imprimez-le dans un nouveau PDF.',
  },
  {
    en: 'there is no page {number}; its pages are 1 to {last}.',
    fr: 'il n’y a pas de page {number} ; ses pages vont de 1 à {last}.',
  },
  { en: 'page {number} has no size.', fr: 'la page {number} n’a pas de taille.' },
  {
    en: 'the DXF is damaged or cut short ({why}). Save it again in the drawing program, as an ASCII DXF.',
    fr: 'le DXF est endommagé ou incomplet ({why}). Enregistrez-le de nouveau dans le logiciel de dessin, en DXF ASCII.',
  },
  {
    en: 'the drawing has more than two million points, or blocks that hold themselves. Save only the layers of the floor, or save it as PDF.',
    fr: 'le dessin a plus de deux millions de points, ou des blocs qui se contiennent eux-mêmes. N’enregistrez que les calques de l’étage, ou enregistrez-le en PDF.',
  },
  {
    en: 'there is nothing in its model space that could be drawn.',
    fr: 'son espace objet ne contient rien à dessiner.',
  },
  {
    en: 'there is no layer "{layer}" with anything on it; there are: {layers}.',
    fr: 'aucun calque « {layer} » ne porte d’objet ; il y a : {layers}.',
  },
  { en: 'all its layers are hidden. Choose some.', fr: 'tous ses calques sont masqués. Choisissez-en.' },
  { en: 'all of it lies in one point.', fr: 'tout y tient en un point.' },
  {
    en: 'objects lie more than nine million units apart, so something was left lying far outside the floor. Erase it in the drawing program (zoom to all shows where).',
    fr: 'des objets sont à plus de neuf millions d’unités l’un de l’autre : quelque chose est resté loin de l’étage. Effacez-le dans le logiciel de dessin (le zoom étendu montre où).',
  },
  {
    en: 'is a DWG drawing. Save it as DXF or print it to PDF, and add that.',
    fr: 'c’est un dessin DWG. Enregistrez-le en DXF ou imprimez-le en PDF, et ajoutez celui-là.',
  },
  {
    en: 'is a binary DXF. Save it as an ASCII DXF, and add that.',
    fr: 'c’est un DXF binaire. Enregistrez-le en DXF ASCII, et ajoutez celui-là.',
  },
  {
    en: 'is compressed (an .svgz is). Unpack it, and add what is in it.',
    fr: 'le fichier est compressé (un .svgz l’est). Décompressez-le, et ajoutez ce qu’il contient.',
  },
  {
    en: 'is an image of another kind. Save it as PNG or JPEG, and add that.',
    fr: 'c’est une image d’un autre format. Enregistrez-la en PNG ou JPEG, et ajoutez celle-là.',
  },
  {
    en: 'is no drawing. Expected a PDF, PNG, JPEG, SVG or DXF.',
    fr: 'ce n’est pas un dessin. Un PDF, PNG, JPEG, SVG ou DXF est attendu.',
  },
  {
    en: 'has {size} MB; of this kind a floor plan may have {most}. Save only the page or the layers of this floor, or images with fewer pixels.',
    fr: 'le fichier fait {size} Mo ; un plan de ce format peut en faire {most}. N’enregistrez que la page ou les calques de cet étage, ou des images avec moins de pixels.',
  },
  {
    en: 'The drawing makes the site file {size} MB larger: too large for most mail. Where that matters, save only the page of this floor, or an image with fewer pixels.',
    fr: 'Le dessin alourdit le fichier du site de {size} Mo : trop pour la plupart des courriels. Si cela compte, n’enregistrez que la page de cet étage, ou une image avec moins de pixels.',
  },
  {
    en: 'reading the drawing needs more memory or time than there is. Save only the layers of this floor, or save it as PDF or PNG.',
    fr: 'lire ce dessin demande plus de mémoire ou de temps qu’il n’y en a. N’enregistrez que les calques de cet étage, ou enregistrez-le en PDF ou PNG.',
  },
  {
    en: 'This drawing is no longer kept. Choose it again.',
    fr: 'Ce dessin n’est plus conservé. Choisissez-le de nouveau.',
  },
  {
    en: 'Another site was opened meanwhile. Nothing was added.',
    fr: 'Un autre site a été ouvert entre-temps. Rien n’a été ajouté.',
  },
  { en: 'There is no floor plan {id} any more.', fr: 'Il n’y a plus de plan d’étage {id}.' },
  {
    en: 'This drawing is not kept in this site.',
    fr: 'Ce dessin n’est pas conservé dans ce site.',
  },
  {
    en: 'Scripts were taken out of the drawing; it is shown without them.',
    fr: 'Des scripts ont été retirés du dessin ; il est montré sans eux.',
  },
  {
    en: 'References to other files or addresses were taken out of the drawing; nothing was fetched.',
    fr: 'Des renvois à d’autres fichiers ou adresses ont été retirés du dessin ; rien n’a été téléchargé.',
  },
  {
    en: 'Parts that a drawing does not need (animation, filters, foreign content) were taken out.',
    fr: 'Des parties inutiles à un dessin (animations, filtres, contenu étranger) ont été retirées.',
  },
  {
    en: 'The PDF has {pages} pages; page 1 was taken. Choose another one if that is not the floor.',
    fr: 'Le PDF a {pages} [pages|page|pages] ; la page 1 a été prise. Choisissez-en une autre si ce n’est pas l’étage.',
  },
  {
    en: 'The drawing does not say what its unit is. Say it, or set the scale by two points.',
    fr: 'Le dessin n’indique pas son unité. Indiquez-la, ou réglez l’échelle par deux points.',
  },
  {
    en: 'The drawing says that its unit is {unit}, but then the floor would be {length} m long. Say the unit, or set the scale by two points.',
    fr: 'Le dessin indique l’unité {unit}, mais l’étage ferait alors {length} m de long. Indiquez l’unité, ou réglez l’échelle par deux points.',
  },
  {
    en: '{hidden} layers are hidden in the drawing and were left out.',
    fr: '{hidden} [hidden|calque est masqué|calques sont masqués] dans le dessin et n’[hidden|a pas été pris|ont pas été pris].',
  },
  {
    en: '{left} objects are not drawn: {kinds}.',
    fr: '{left} [left|objet n’est pas dessiné|objets ne sont pas dessinés] : {kinds}.',
  },
  {
    en: 'The drawing shows other files (images or drawings) that are not in it; it is shown without them.',
    fr: 'Le dessin montre d’autres fichiers (images ou dessins) qu’il ne contient pas ; il est montré sans eux.',
  },
  {
    en: 'Place {count} things read from {floor}',
    fr: 'Placer {count} [count|objet lu|objets lus] sur {floor}',
  },
  {
    en: 'There is no {kind} {name} on {floor}.',
    fr: 'Il n’y a pas de {kind} {name} sur {floor}.',
  },
  { en: 'Draw a pathway on {floor}', fr: 'Tracer un chemin de câbles sur {floor}' },
  { en: 'Change a pathway on {floor}', fr: 'Modifier un chemin de câbles sur {floor}' },
  { en: 'Remove a pathway from {floor}', fr: 'Supprimer un chemin de câbles de {floor}' },
  { en: 'Place {count} things on {floor}', fr: 'Placer {count} [count|objet|objets] sur {floor}' },
  { en: 'Take {count} things off {floor}', fr: 'Retirer {count} [count|objet|objets] de {floor}' },
  { en: 'Change {count} things on {floor}', fr: 'Modifier {count} [count|objet|objets] sur {floor}' },
  { en: 'there is no {kind} {id} any more', fr: 'cet objet n’existe plus ({kind} {id})' },
  {
    en: 'it is not on the floor plan any more; look at it again',
    fr: 'cela n’est plus sur le plan ; regardez-le de nouveau',
  },
  { en: 'Add floor plan {name}', fr: 'Ajouter le plan d’étage {name}' },
  { en: 'Choose layers of floor plan {name}', fr: 'Choisir les calques du plan d’étage {name}' },
  { en: 'New edition of floor plan {name}', fr: 'Nouvelle édition du plan d’étage {name}' },
  { en: 'Remove floor plan {name}', fr: 'Supprimer le plan d’étage {name}' },
  { en: 'Set {fields} of floor plan {name}', fr: 'Modifier {fields} du plan d’étage {name}' },
  {
    en: 'the floor plan holds places: {places}. Free them first',
    fr: 'le plan d’étage porte des objets : {places}. Retirez-les d’abord',
  },
  {
    en: '{places} things that stand there',
    fr: '{places} [places|objet placé|objets placés]',
    isPart: true,
  },
  { en: '{count} pathways', fr: '{count} [count|chemin de câbles|chemins de câbles]', isPart: true },
  {
    en: 'there is no floor plan "{name}"; there are {names}',
    fr: 'il n’y a pas de plan d’étage « {name} » ; il y a {names}',
  },
  {
    en: 'there is no floor plan "{name}"; there is none yet',
    fr: 'il n’y a pas de plan d’étage « {name} » ; il n’y en a encore aucun',
  },
  { en: 'there is no floor plan {id}', fr: 'il n’y a pas de plan d’étage {id}' },
  {
    en: 'a floor plan is added from its drawing: brassage floor-plan add',
    fr: 'un plan d’étage s’ajoute à partir de son dessin',
  },
  { en: 'expected degrees within -360 to 360', fr: 'des degrés de -360 à 360 sont attendus' },
  {
    en: 'expected x,y,width,height in units of the drawing',
    fr: 'x,y,largeur,hauteur en unités du dessin sont attendus',
  },
  {
    en: 'expected x,y,scale,turn: where the drawing lies on the floor',
    fr: 'x,y,échelle,rotation sont attendus : où le dessin se trouve sur l’étage',
  },
]

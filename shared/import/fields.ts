/**
 * What a column can be, and the headers planners give it, French and English, without accents (see `plainWords`).
 * A header that is not found whole is tried without its filler words (`n`, `numero`, `du` ...), then by its parts.
 */
import { plainWords } from './words.ts'

export const fields = [
  'switch',
  'port',
  'mode',
  'vlan',
  'tagged',
  'native',
  'vlanName',
  'outlet',
  'stand',
  'exhibitor',
  'panel',
  'panelPort',
  'room',
  'place',
  'service',
  'telephone',
  'mac',
  'occupied',
  'note',
  'description',
  'status',
  'label',
  'name',
  'number',
  'model',
  'address',
  'gateway',
  'prefix',
  'dhcp',
  'serial',
  'count',
  'color',
  'purpose',
  'source',
  'sourceSlot',
  'sourcePort',
  'destination',
  'destinationSlot',
  'destinationPort',
  'cableKind',
  'medium',
  'length',
  'wiring',
  'lag',
  'members',
  'protocol',
  'dhcpServer',
  'answersAs',
  'ignore',
] as const

export type Field = (typeof fields)[number]

const split = (text: string): string[] => text.split('|').map((part) => part.trim())

const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  switch: split(
    'switch|sw|commutateur|commut|commutateurs|switches|nom switch|switch name|switch nom|commutateur nom|equipement|device|equipement actif|nom equipement|hostname|actif|sw acces|access switch|switch id|commutateur n|switch n|n switch|n commutateur|device name',
  ),
  port: split(
    'port|ports|port sw|port switch|port commutateur|port commut|sw port|switch port|commutateur port|commut port|interface|interfaces|int|iface|port number|port no|port n|n port|interface switch|port equipement|port actif|switch interface|port physique|switch ports|n port switch|switch n port|commutateur n port|switchport|port reseau|prise switch|device port|port name|nom port',
  ),
  mode: split(
    'mode|type port|port type|mode port|port mode|access trunk|acces trunk|switchport mode|mode vlan|vlan mode|tag untag|tagged untagged|mode switchport|encapsulation|type de port|type lien|mode du port',
  ),
  vlan: split(
    'vlan|vlans|vl|vlan id|id vlan|vid|vlanid|vlan n|n vlan|vlan number|vlan no|vlan acces|vlan access|access vlan|vlan data|vlan untagged|untagged vlan|untagged|non tague|non tagge|non tagues|non tagges|vlan non tagge|vlans non tagges|vlan non tague|pvid|vlan s|vlan port|port vlan|vlan donnees|u|numero vlan|vlan numero|vlan num|vlan untag|untag|vlan affecte|reseau vlan|vlan tag id|data vlan',
  ),
  tagged: split(
    'tagged|vlans tagged|vlan tagged|tagged vlans|tagged vlan|vlans tagues|vlan tague|vlan tagues|vlans tagges|vlan tagge|tagues|tague|tagge|tagges|vlans autorises|allowed vlans|vlan autorises|trunk vlans|vlans trunk|vlan trunk|tag|vlans transportes|t|vlan tag|vlans tag|vlan s tagges|vlan s tagues|vlan voix|voice vlan|vlan voip|vlan toip|trunk allowed vlan',
  ),
  native: split('native|natif|vlan natif|native vlan|vlan native|untagged natif|vlan trunk natif'),
  vlanName: split('vlan name|nom vlan|nom du vlan|libelle vlan|vlan nom|intitule vlan|reseau nom'),
  outlet: split(
    'prise|prises|prise reseau|prises reseau|outlet|outlets|outlet id|outlet name|rj45|prise rj45|prise murale|wall outlet|wall jack|jack|socket|repere prise|n prise|prise n|prise id|nom prise|data outlet|network outlet|outlet number|outlet no|ref prise|reference prise|etiquette prise|prise stand|point reseau|noyau|wall plate|prise au sol|wall socket|outlet label',
  ),
  stand: split(
    'stand|stands|booth|booths|booth no|booth number|stand n|n stand|stand no|stand number|nom stand|stand id|stand nom|ref stand|code stand|emplacement stand|booth id|booth name|stand name',
  ),
  exhibitor: split(
    'exposant|exposants|societe|exhibitor|exhibitors|company|nom exposant|exposant nom|entreprise|client|organisme|raison sociale|nom societe|structure|partenaire|stand exposant|etablissement|occupant|company name|stand societe|enseigne',
  ),
  panel: split(
    'bandeau|bandeaux|panneau|panneau de brassage|panneau brassage|panel|patch panel|patchpanel|bandeau brassage|bandeau de brassage|n bandeau|bandeau n|pp|tiroir|panel name|bandeau nom|nom bandeau|panneau n|n panneau|panel id|panel no|panel n|bandeau ref|patch panel name',
  ),
  panelPort: split(
    'pos|position|port bandeau|pos bandeau|position bandeau|bandeau pos|bandeau position|bandeau port|port panneau|panneau port|panneau pos|panneau position|panel port|patch port|panel pos|panel position|patch panel port|patch panel position|prise bandeau|bandeau prise|port patch|port panel|port pp|pp port|port du bandeau|pos n|n pos|n position|port brassage|panneau prise|prise panneau|emplacement bandeau|position panneau|pos panneau',
  ),
  room: split(
    'lt|local technique|technical room|local tech|loc technique|salle technique|tech room|wiring closet|closet|idf|local|room|local du switch|baie|local de brassage|sous repartiteur|sr|repartiteur|comms room|local informatique|rack|cabinet|salle serveur|switch room|network room|switch local|local lt',
  ),
  place: split(
    'salle|lieu|zone|hall|emplacement|location|espace|batiment|etage|niveau|localisation|area|floor|piece|secteur|bureau|site|endroit|allee|place|pavillon|building|zone hall',
  ),
  service: split(
    'service|type prise|prise type|nature|type de prise|voix donnees|data voice|reseau tel|outlet type|type outlet|r t|usage prise|tel reseau|reseau telephone|outlet service|nature prise|data tel',
  ),
  telephone: split(
    'tel|telephone|phone|prise tel|n tel|tel n|telephonie|prise telephone|prise telephonique|t el|phone number|num tel',
  ),
  mac: split(
    'mac|adresse mac|mac address|adr mac|adresses mac|mac connue|mac connues|known mac|mac addresses|mac poste|macs|adresse physique|known macs|mac pc|hardware address',
  ),
  occupied: split(
    'occupe|occupee|occupied|utilise|utilisee|used|en service|branche|occupation|connecte|in use|occup|busy|pris|active|occupee o n|occupe o n|branchee',
  ),
  note: split(
    'remarque|remarques|note|notes|commentaire|commentaires|comment|comments|observation|observations|obs|remark|remarks|info|infos|divers|informations|rq|rem|materiel connecte|precision|precisions',
  ),
  description: split(
    'description|libelle|desc|description port|port description|libelle port|intitule|description interface',
  ),
  status: split('etat|statut|status|state|annule|cancelled|annulation|etat prise|suivi|avancement'),
  label: split(
    'etiquette|label|repere|etiquettes|etiquetage|cable|cable label|n cable|cable n|repere cable|etiquette cable|cordon',
  ),
  name: split('nom|name|designation|denomination|intitule vlan'),
  number: split('n|no|num|numero|number|nr|nb|index|id|code|ident|identifiant'),
  model: split(
    'modele|model|type switch|type de switch|reference|ref|materiel|modele switch|switch model|switch modele|commutateur modele|type materiel|device type|equipement modele|marque modele|hardware|type commutateur|modele commutateur|type de materiel|part number',
  ),
  address: split(
    'ip|adresse ip|ip admin|adresse|address|management ip|ip address|ip management|adresse administration|ip d administration|ip switch|adresse admin|adr ip|ip administration|mgmt ip|ip mgmt|adresse ip admin|administration|admin ip|adresse d administration|ip adresse|management address|adresse ip d administration',
  ),
  gateway: split('passerelle|gateway|gw|passerelle par defaut|default gateway|routeur|pass'),
  prefix: split(
    'reseau|subnet|sous reseau|prefix|prefixe|network|cidr|plage ip|adressage|adresse reseau|ip reseau|reseau ip|plan ip|plage d adresses|ip subnet|ip network',
  ),
  dhcp: split('dhcp|plage dhcp|dhcp range|pool dhcp|dhcp pool|etendue dhcp|etendue|range dhcp|dhcp plage'),
  serial: split(
    'numero de serie|n de serie|n serie|serial|sn|s n|serial number|no serie|numero serie|serie|num serie',
  ),
  count: split(
    'nb ports|nombre de ports|capacite|nb prises|nombre de prises|nb positions|taille|size|ports count|port count|nb port|nbre ports|nbre prises|positions|nombre ports|nombre prises',
  ),
  color: split(
    'couleur|color|colour|couleur vlan|vlan couleur|couleurs|code couleur|vlan color|vlan colour|teinte',
  ),
  purpose: split(
    'usage|role|utilisation|purpose|fonction|objet|destine a|usages|use|type vlan|affectation|public',
  ),
  source: split(
    'source|origine|from|de|depart|src|equipement source|source device|extremite a|cote a|bout a|end a|tenant',
  ),
  sourceSlot: [],
  sourcePort: split('port source|source port|from port|port origine|port depart|port a|port tenant'),
  destination: split(
    'destination|dest|dst|to|arrivee|vers|equipement destination|destination device|extremite|extremite b|cote b|bout b|end b|aboutissant',
  ),
  destinationSlot: [],
  destinationPort: split(
    'port destination|destination port|to port|port arrivee|port distant|remote port|port b|port aboutissant',
  ),
  cableKind: split('genre|kind|cable kind|genre de cable'),
  medium: split(
    'support|medium|media|type cable|type de cable|cable type|nature cable|categorie cable|type cordon|type de cordon',
  ),
  length: split(
    'longueur|length|longueur m|length m|long|lg|metrage|longueur cable|cable length|longueur cordon|longueur en m|l m',
  ),
  wiring: split('cablage|wiring|droit croise|croise droit|brochage'),
  lag: split('lag|etherchannel|port channel|agregat|agregation|link aggregation|agregation de liens'),
  dhcpServer: split('dhcp server|dhcp servers|serveur dhcp|serveurs dhcp|nom serveur dhcp'),
  answersAs: split('answers as|repond sous'),
  members: split('member ports|ports membres|membres|members|ports du lag|lag ports'),
  protocol: split('protocol|protocole|lacp statique|lacp static'),
  ignore: split(
    'commandes|commande|commands|command|config|configuration|cli|date|qui|par|fait|fait par|slot|couleur cordon|couleur cable|cable color|cable colour|cordon couleur|debit|speed|duplex|vitesse|poe|contact|email|mail|heure|masque|mask|verifie|fait le',
  ),
}

const FILLERS = new Set(
  'n no num numero number de du des d la le les l of the id nom name s et and ou or nr ref par pour sur au aux'.split(
    ' ',
  ),
)

const withoutFillers = (plain: string): string =>
  plain
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ')

function indexSynonyms(transform: (plain: string) => string): Map<string, Field> {
  const index = new Map<string, Field>()
  for (const field of fields)
    for (const synonym of SYNONYMS[field]) {
      const key = transform(synonym)
      if (key !== '' && !index.has(key)) index.set(key, field)
    }
  return index
}

const exact = indexSynonyms((plain) => plain)
const loose = indexSynonyms(withoutFillers)

/** The first that fits a longer header decides: `Port du switch (48)` is a port before it is a switch. */
const PARTS: readonly (readonly [RegExp, Field])[] = [
  [
    /\b(bandeau|panneau|panel|patch)\b.*\b(port|pos|position|prise)\b|\b(port|pos|position)\b.*\b(bandeau|panneau|panel|patch)\b/,
    'panelPort',
  ],
  [
    /\b(port|interface|int)\b.*\b(switch|sw|commut\w*)\b|\b(switch|sw|commut\w*)\b.*\b(port|interface)\b/,
    'port',
  ],
  [/\b(nom|name|libelle)\b.*\bvlan\b|\bvlan\b.*\b(nom|name|libelle)\b/, 'vlanName'],
  [/\bvlans?\b.*\b(non|un) ?tag\w*|\b(non|un) ?tag\w*\b.*\bvlans?\b/, 'vlan'],
  [
    /\bvlans?\b.*\b(tagged|tagu\w*|tagg\w*|autoris\w*|allowed|trunk)\b|\b(tagged|allowed)\b.*\bvlans?\b/,
    'tagged',
  ],
  [/\b(natif|native)\b/, 'native'],
  [/\b(couleur|colou?r)\b.*\bvlan\b/, 'color'],
  [/\bvlans?\b/, 'vlan'],
  [/\b(adresses?|address\w*) mac\b|\bmac\b/, 'mac'],
  [/\b(serie|serial)\b/, 'serial'],
  [/\b(nb|nombre|nbre|quantite|qte)\b/, 'count'],
  [/\b(modele|model)\b/, 'model'],
  [/\bip\b|\badministration\b/, 'address'],
  [/\b(bandeau|panneau|patch panel)\b/, 'panel'],
  [/\b(tel|telephone|phone)\b/, 'telephone'],
  [/\bprises?\b|\boutlets?\b/, 'outlet'],
  [/\b(exposant|societe|exhibitor|company)\b/, 'exhibitor'],
  [/\bstands?\b|\bbooths?\b/, 'stand'],
  [/\b(switch|commutateur)\b/, 'switch'],
  [/\bport\b|\binterface\b/, 'port'],
  [/\b(local|technique|technical)\b/, 'room'],
  [/\b(remarques?|notes?|commentaires?|comments?|observations?)\b/, 'note'],
  [/\boccup\w*\b/, 'occupied'],
]

export interface FieldGuess {
  readonly field: Field
  /** 0-1. */
  readonly confidence: number
}

const guesses = new Map<string, FieldGuess | null>()

/** What a header says its column is; null where nobody knows. */
export function guessField(header: string): FieldGuess | null {
  if (header.length > 60) return null
  const plain = plainWords(header)
  const known = guesses.get(plain)
  if (known !== undefined) return known
  const guess = guessPlain(plain)
  if (guesses.size < 5000) guesses.set(plain, guess)
  return guess
}

function guessPlain(plain: string): FieldGuess | null {
  const whole = exact.get(plain)
  if (whole) return { field: whole, confidence: 1 }
  // An explanation in brackets or after the name: `Vlan untagged (acces)`.
  const bare = withoutFillers(plain)
  const short = bare === '' ? undefined : loose.get(bare)
  if (short) return { field: short, confidence: 0.9 }
  if (plain.split(' ').length > 6) return null
  const part = PARTS.find(([pattern]) => pattern.test(plain))
  return part ? { field: part[1], confidence: 0.7 } : null
}
